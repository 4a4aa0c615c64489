-- KEYS main dedupe expiry   ARGV id
-- Removes a tombstone that has expired.
local main, dedupe, expiry = unpack(KEYS)
local gone = redis.call('HGET', main, 'g')
local expires = tonumber(redis.call('ZSCORE', expiry, ARGV[2]))
if not gone or not expires or expires > now then return 0 end
redis.call('DEL', main, dedupe)
redis.call('ZREM', expiry, ARGV[2])
return 1
