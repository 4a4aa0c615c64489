-- KEYS main inbox ready leased outbox due dead letters   ARGV id lane sequence
-- Answers 1, or 0 when there is no such dead letter.
local main, inbox, ready, leased, outbox, due, dead, letters = unpack(KEYS)
local id, name = ARGV[3], ARGV[4]
local field = letter(name, tonumber(ARGV[5]))
local m = load(main)
local waiting = redis.call('LLEN', inbox)
local packed = redis.call('HGET', dead, field)
redis.call('HLEN', outbox)
check_sorted(id, ready, leased, due, letters)
if not m or not packed then return 0 end

local message, _, _, _, _, payload, head = cmsgpack.unpack(packed)
if head == '' then
  enqueue(outbox, due, id, m, name, message, now, payload)
else
  m[SEQUENCE] = m[SEQUENCE] + 1
  redis.call('RPUSH', inbox, head .. payload)
  place(id, m, waiting + 1, inbox, ready, leased)
end
save(main, m)
redis.call('HDEL', dead, field)
redis.call('ZREM', letters, id .. ':' .. field)
redis.call('PUBLISH', 'ivw:w', '')
return 1
