-- KEYS due and sending lanes, of as many partitions as there are   ARGV limit
-- Answers how many lanes have a sender whose lease has ended, these; then due lanes and since when.
local limit = tonumber(ARGV[3])
local lapsed, found = {}, {}
for i = 1, #KEYS, 2 do
  for _, lane in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i + 1], '-inf', clock, 'LIMIT', 0, 100)) do lapsed[#lapsed + 1] = lane end
  for _, value in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i], '-inf', now, 'WITHSCORES', 'LIMIT', 0, limit)) do found[#found + 1] = value end
end
local answer = { #lapsed }
for _, lane in ipairs(lapsed) do answer[#answer + 1] = lane end
for _, value in ipairs(found) do answer[#answer + 1] = value end
return answer
