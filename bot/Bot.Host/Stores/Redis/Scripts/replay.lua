-- KEYS main inbox queue outbox lanes dead letters   HEAD sequence, instance   ARGV id lane
-- Answers 1, or 0 when there is no such dead letter.
local main, inbox, queue, outbox, lanes, dead, letters = unpack(KEYS)
local _, _, sequence, instance = cmsgpack.unpack(ARGV[1])
local id, name = ARGV[2], ARGV[3]
local field = letter(name, sequence)
local m = load(main)
local packed = redis.call('HGET', dead, field)
redis.call('LLEN', inbox)
redis.call('HLEN', outbox)
for _, index in ipairs({ queue, lanes, letters }) do redis.call('ZSCORE', index, id) end
if not m or not packed then return 0 end

local message, _, _, _, _, payload, head = cmsgpack.unpack(packed)
if head == '' then
  enqueue(outbox, lanes, id, m, name, message, now, now, payload)
else
  m[SEQUENCE] = m[SEQUENCE] + 1
  redis.call('RPUSH', inbox, head .. payload)
  place(queue, id, m, inbox, clock)
end
save(main, m)
redis.call('HDEL', dead, field)
redis.call('ZREM', letters, id .. ':' .. field)
redis.call('PUBLISH', 'ivw:w', instance)
return 1
