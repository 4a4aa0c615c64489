-- KEYS lanes, of one partition of a cluster   HEAD limit
-- Answers lanes with a sender whose lease has ended, then an empty one, then due lanes and since when.
local _, _, limit = cmsgpack.unpack(ARGV[1])
local lanes = partition_keys({ ALL_O }, 1, 1)
local answer, found = {}, {}
if not none_of(lanes) then
  local until_now, until_clock = string.format('%d', now), string.format('%d', TAKEN + clock)
  for _, name in ipairs(lanes) do
    append_all(answer, redis.call('ZRANGEBYSCORE', name, 'TAKEN', until_clock, 'LIMIT', '0', '100'))
    append_all(found, redis.call('ZRANGEBYSCORE', name, '-inf', until_now, 'WITHSCORES', 'LIMIT', '0', limit))
  end
end
answer[#answer + 1] = ''
append_all(answer, found)
return answer
