-- KEYS main outbox due sending dead letters   ARGV id lane epoch sequence how, and one thing more:
--      s sent (nothing), r sent with a receipt (it), w try again (when), d dead (why)
-- Answers 1, or 0 when another sender owns the head.
local main, outbox, due, sending, dead, letters = unpack(KEYS)
local id, name, epoch, sequence, how, detail = ARGV[3], ARGV[4], tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7], ARGV[8]
local member = id .. ':' .. name
local lane = load_lane(outbox, name)
local at = how == 'w' and tonumber(detail) or 0
check_sorted(member, due, sending, letters)
redis.call('HLEN', main)
redis.call('HLEN', dead)

if not lane or lane[SENDING] ~= 1 or lane[SEND_EPOCH] ~= epoch or lane[FIRST] ~= sequence then return 0 end

if how == 'w' then
  lane[SENDING] = 0
  lane[ATTEMPTS] = lane[ATTEMPTS] + 1
  lane[DUE] = at
  save_lane(outbox, name, lane)
  redis.call('ZADD', due, at, member)
  redis.call('ZREM', sending, member)
  return 1
end

if how == 'd' then
  local message, enqueued, _, payload = cmsgpack.unpack(redis.call('HGET', outbox, '#' .. sequence))
  local field = letter(name, sequence)
  redis.call('HSET', dead, field, cmsgpack.pack(message, lane[ATTEMPTS] + 1, enqueued, now, detail, payload, ''))
  redis.call('ZADD', letters, now, id .. ':' .. field)
elseif how == 'r' then
  redis.call('HSET', main, 'r' .. name, detail)
end

redis.call('HDEL', outbox, '#' .. sequence)
redis.call('ZREM', sending, member)
table.remove(lane, FIRST)
if #lane < FIRST then
  redis.call('HDEL', outbox, name)
  redis.call('ZREM', due, member)
  return 1
end
local _, _, not_before = cmsgpack.unpack(redis.call('HGET', outbox, '#' .. lane[FIRST]))
lane[DUE], lane[SEND_EPOCH], lane[ATTEMPTS], lane[SENDING] = not_before, 0, 0, 0
save_lane(outbox, name, lane)
redis.call('ZADD', due, not_before, member)
redis.call('PUBLISH', 'ivw:w', '')
return 1
