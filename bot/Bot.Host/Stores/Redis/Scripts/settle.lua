-- KEYS main outbox lanes dead letters   HEAD epoch, sequence, when to try again, instance
-- ARGV id lane how, and one thing more: s sent (nothing), r sent with a receipt (it), w try again (nothing),
-- p the same without having tried, d dead (why)
-- Answers 1, or 0 when another sender owns the head.
local main, outbox, lanes, dead, letters = unpack(KEYS)
local _, _, epoch, sequence, again, instance = cmsgpack.unpack(ARGV[1])
local id, name, how, detail = ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local member = id .. ':' .. name
local lane = load_lane(outbox, name)
redis.call('ZSCORE', lanes, member)
redis.call('ZSCORE', letters, id)
redis.call('HLEN', main)
redis.call('HLEN', dead)

if not lane or lane[SENDING] ~= 1 or lane[SEND_EPOCH] ~= epoch or lane[FIRST] ~= sequence then return 0 end

if how == 'w' or how == 'p' then
  lane[SENDING] = 0
  if how == 'w' then lane[ATTEMPTS] = lane[ATTEMPTS] + 1 end
  lane[DUE] = again
  save_lane(outbox, name, lane)
  redis.call('ZADD', lanes, again, member)
  return 1
end

local place_of_head = string.format('#%d', sequence)
if how == 'd' then
  local message, enqueued, _, payload = cmsgpack.unpack(redis.call('HGET', outbox, place_of_head))
  local field = letter(name, sequence)
  redis.call('HSET', dead, field, cmsgpack.pack(message, lane[ATTEMPTS] + 1, enqueued, now, detail, payload, ''))
  redis.call('ZADD', letters, now, id .. ':' .. field)
elseif how == 'r' then
  redis.call('HSET', main, 'r' .. name, detail)
end

redis.call('HDEL', outbox, place_of_head)
table.remove(lane, FIRST)
if #lane < FIRST then
  redis.call('HDEL', outbox, name)
  redis.call('ZREM', lanes, member)
  return 1
end
local _, _, not_before = cmsgpack.unpack(redis.call('HGET', outbox, string.format('#%d', lane[FIRST])))
lane[DUE], lane[SEND_EPOCH], lane[ATTEMPTS], lane[SENDING] = not_before, 0, 0, 0
save_lane(outbox, name, lane)
redis.call('ZADD', lanes, not_before, member)
redis.call('PUBLISH', 'ivw:w', instance)
return 1
