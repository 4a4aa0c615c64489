-- KEYS main log   ARGV after limit
-- Answers newest sequence, closed, predecessor or nothing, then the sequence of the first record and records.
local main, log = unpack(KEYS)
local after, limit = tonumber(ARGV[3]), tonumber(ARGV[4])
local m = load(main)
local gone, predecessor = unpack(redis.call('HMGET', main, 'g', 'p'))
if not m then
  local log_count = gone and select(2, cmsgpack.unpack(gone)) or 0
  return { log_count, 1, false }
end
local from = math.max(0, after - m[LOG_BASE])
local answer = { m[LOG_BASE] + redis.call('LLEN', log), m[CLOSED], predecessor, m[LOG_BASE] + from + 1 }
for _, record in ipairs(redis.call('LRANGE', log, from, from + limit - 1)) do answer[#answer + 1] = record end
return answer
