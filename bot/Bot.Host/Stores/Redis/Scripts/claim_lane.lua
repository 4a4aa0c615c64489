-- KEYS outbox due sending   ARGV id lane
-- Answers epoch, sequence, id, attempts, enqueued, payload of the head; nothing when another sender was first.
local outbox, due, sending = unpack(KEYS)
local member = ARGV[3] .. ':' .. ARGV[4]
local lane = load_lane(outbox, ARGV[4])
local at = redis.call('ZSCORE', due, member)
check_sorted(member, sending)
if not lane then
  redis.call('ZREM', due, member)
  return false
end
if not at or tonumber(at) > now then return false end

local message, enqueued, _, payload = cmsgpack.unpack(redis.call('HGET', outbox, '#' .. lane[FIRST]))
lane[SEND_EPOCH] = lane[SEND_EPOCH] + 1
lane[SENDING] = 1
save_lane(outbox, ARGV[4], lane)
redis.call('ZADD', sending, clock + 60000, member)
redis.call('ZREM', due, member)
return { lane[SEND_EPOCH], lane[FIRST], message, lane[ATTEMPTS], enqueued, payload }
