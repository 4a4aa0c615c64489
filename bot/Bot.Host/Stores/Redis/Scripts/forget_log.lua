-- KEYS main log log-expiry   ARGV id
-- Drops a log that has expired; its numbers stay taken.
local main, log, log_expiry = unpack(KEYS)
local m = load(main)
local expires = tonumber(redis.call('ZSCORE', log_expiry, ARGV[2]))
if not expires or expires > now then return 0 end
redis.call('DEL', log)
redis.call('ZREM', log_expiry, ARGV[2])
if m then
  m[LOG_BASE], m[LOG_COUNT] = m[LOG_BASE] + m[LOG_COUNT], 0
  save(main, m)
end
return 1
