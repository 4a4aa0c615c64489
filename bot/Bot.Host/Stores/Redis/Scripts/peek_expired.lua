-- KEYS expiry log-expiry letters, of one partition of a cluster   HEAD limit
-- Answers how many interviews, logs and dead letters have expired, then each with its time.
local _, _, limit = cmsgpack.unpack(ARGV[1])
local indexes = { partition_keys({ ALL_X }, 1, 3), partition_keys({ ALL_Y }, 2, 3), partition_keys({ ALL_Z }, 3, 3) }
local numbers, answer = {}, { '' }
for kind, names in ipairs(indexes) do
  local before, size = string.format('%d', kind == 3 and now - MONTH or now), #answer
  for _, name in ipairs(names) do
    append_all(answer, redis.call('ZRANGEBYSCORE', name, '-inf', before, 'WITHSCORES', 'LIMIT', '0', limit))
  end
  numbers[kind] = (#answer - size) / 2
end
answer[1] = cmsgpack.pack(unpack(numbers))
return answer
