-- KEYS routes   ARGV address expected proposed
-- Answers where the address points afterwards. Without a proposal: removes the route if it is still the expected one.
local address, expected, proposed = ARGV[2], ARGV[3], ARGV[4]
local current = redis.call('HGET', KEYS[1], address)
if proposed == '' then
  if current == expected then redis.call('HDEL', KEYS[1], address) end
  return ''
end
if current and current ~= expected and current ~= proposed then return current end
redis.call('HSET', KEYS[1], address, proposed)
return proposed
