-- KEYS ready leased due sending letters, of as many partitions as there are
-- Answers how many interviews wait or are in a turn, lanes have messages, dead letters there are.
local waiting, lanes, dead = 0, 0, 0
for i = 1, #KEYS, 5 do
  waiting = waiting + redis.call('ZCARD', KEYS[i]) + redis.call('ZCARD', KEYS[i + 1])
  lanes = lanes + redis.call('ZCARD', KEYS[i + 2]) + redis.call('ZCARD', KEYS[i + 3])
  dead = dead + redis.call('ZCARD', KEYS[i + 4])
end
return { waiting, lanes, dead }
