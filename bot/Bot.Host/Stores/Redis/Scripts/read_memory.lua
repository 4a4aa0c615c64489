-- KEYS main   ARGV after
-- Answers the records after a sequence.
local m = load(KEYS[1])
local answer = {}
for sequence = tonumber(ARGV[3]) + 1, m and m[MEMORIES] or 0 do
  answer[#answer + 1] = redis.call('HGET', KEYS[1], tostring(sequence))
end
return answer
