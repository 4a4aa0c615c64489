-- KEYS dead letters   ARGV id lane sequence
local dead, letters = unpack(KEYS)
local field = letter(ARGV[4], tonumber(ARGV[5]))
check_sorted(field, letters)
local known = redis.call('HDEL', dead, field)
redis.call('ZREM', letters, ARGV[3] .. ':' .. field)
return known
