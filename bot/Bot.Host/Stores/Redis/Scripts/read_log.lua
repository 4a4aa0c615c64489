-- KEYS main log   HEAD after limit
-- Answers newest sequence, closed, sequence of the first record; then the predecessor or nothing, and records.
local main, log = unpack(KEYS)
local _, _, after, limit = cmsgpack.unpack(ARGV[1])
local packed, gone, predecessor = unpack(redis.call('HMGET', main, 'm', 'g', 'p'))
local m = unpack_interview(packed)
if not m then
  local log_count = gone and select(2, cmsgpack.unpack(gone)) or 0
  return { cmsgpack.pack(log_count, 1, 0), false }
end
-- Whoever wants only the end asks for what comes after every number there is, and that is no number for Redis.
local from = math.max(0, math.min(after - m[LOG_BASE], m[LOG_COUNT]))
local answer = { cmsgpack.pack(m[LOG_BASE] + m[LOG_COUNT], m[CLOSED], m[LOG_BASE] + from + 1), predecessor }
append_all(answer, redis.call('LRANGE', log, from, from + limit - 1))
return answer
