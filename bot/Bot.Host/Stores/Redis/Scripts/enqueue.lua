-- KEYS main outbox lanes   HEAD not-before, instance   ARGV id lane message payload
-- Answers 1 when the message waits now, 0 when the interview is gone.
local main, outbox, lanes = unpack(KEYS)
local _, _, not_before, instance = cmsgpack.unpack(ARGV[1])
local id, name, message = ARGV[2], ARGV[3], ARGV[4]
local m = load(main)
local lane = load_lane(outbox, name)
redis.call('ZSCORE', lanes, id)
if not m then return 0 end
for i = FIRST, lane and #lane or 0 do
  local waits = cmsgpack.unpack(redis.call('HGET', outbox, string.format('#%d', lane[i])))
  if waits == message then return 1 end
end
enqueue(outbox, lanes, id, m, name, message, now, not_before, ARGV[5])
save(main, m)
redis.call('PUBLISH', 'ivw:w', instance)
return 1
