-- KEYS expiry log-expiry letters, of as many partitions as there are   ARGV limit
-- Answers how many interviews, logs and dead letters have expired, then each with its time.
local limit, MONTH = tonumber(ARGV[3]), 2592000000
local found = { {}, {}, {} }
for i = 1, #KEYS, 3 do
  for kind = 1, 3 do
    local before = kind == 3 and now - MONTH or now
    for _, value in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i + kind - 1], '-inf', before, 'WITHSCORES', 'LIMIT', 0, limit)) do
      found[kind][#found[kind] + 1] = value
    end
  end
end
local answer = { #found[1] / 2, #found[2] / 2, #found[3] / 2 }
for kind = 1, 3 do
  for _, value in ipairs(found[kind]) do answer[#answer + 1] = value end
end
return answer
