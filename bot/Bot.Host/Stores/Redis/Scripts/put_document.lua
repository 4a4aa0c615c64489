-- KEYS collection   ARGV id, expected tag or empty, new tag, content
-- A document is its tag and its content in one value. Answers 1, or 0 when somebody else wrote first.
local current = redis.call('HGET', KEYS[1], ARGV[2])
local tag = current and string.sub(current, 1, 12) or ''
if tag ~= ARGV[3] then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[4] .. ARGV[5])
return 1
