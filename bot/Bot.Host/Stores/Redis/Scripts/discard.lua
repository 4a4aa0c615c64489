-- KEYS dead letters   HEAD sequence   ARGV id lane
local dead, letters = unpack(KEYS)
local _, _, sequence = cmsgpack.unpack(ARGV[1])
local field = letter(ARGV[3], sequence)
redis.call('ZSCORE', letters, field)
local known = redis.call('HDEL', dead, field)
redis.call('ZREM', letters, ARGV[2] .. ':' .. field)
return known
