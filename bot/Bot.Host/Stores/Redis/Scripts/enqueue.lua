-- KEYS main outbox due   ARGV id lane message not-before payload
-- Answers 1 when the message waits now, 0 when the interview is gone.
local main, outbox, due = unpack(KEYS)
local id, name, message, not_before, payload = ARGV[3], ARGV[4], ARGV[5], tonumber(ARGV[6]), ARGV[7]
local m = load(main)
local lane = load_lane(outbox, name)
check_sorted(id, due)
if not m then return 0 end
for i = FIRST, lane and #lane or 0 do
  if cmsgpack.unpack(redis.call('HGET', outbox, '#' .. lane[i])) == message then return 1 end
end
enqueue(outbox, due, id, m, name, message, not_before, payload)
save(main, m)
redis.call('PUBLISH', 'ivw:w', '')
return 1
