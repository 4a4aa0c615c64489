-- KEYS outbox lanes   ARGV id lane
-- Answers epoch, sequence, attempts, enqueued; then id and payload of the head; nothing when another sender was first.
local outbox, lanes = unpack(KEYS)
local member = ARGV[2] .. ':' .. ARGV[3]
local lane = load_lane(outbox, ARGV[3])
local at = tonumber(redis.call('ZSCORE', lanes, member))
if not lane then
  redis.call('ZREM', lanes, member)
  return false
end
if not at or at > now then return false end

local message, enqueued, _, payload = cmsgpack.unpack(redis.call('HGET', outbox, string.format('#%d', lane[FIRST])))
lane[SEND_EPOCH] = lane[SEND_EPOCH] + 1
lane[SENDING] = 1
save_lane(outbox, ARGV[3], lane)
redis.call('ZADD', lanes, string.format('%d', TAKEN + clock + SEND_LEASE), member)
return { cmsgpack.pack(lane[SEND_EPOCH], lane[FIRST], lane[ATTEMPTS], enqueued), message, payload }
