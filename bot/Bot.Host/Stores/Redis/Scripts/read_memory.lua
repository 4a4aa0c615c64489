-- KEYS main   HEAD after
-- Answers the records after a sequence.
local _, _, after = cmsgpack.unpack(ARGV[1])
local m = load(KEYS[1])
local answer = {}
for sequence = after + 1, m and m[MEMORIES] or 0 do
  answer[#answer + 1] = redis.call('HGET', KEYS[1], string.format('%d', sequence))
end
return answer
