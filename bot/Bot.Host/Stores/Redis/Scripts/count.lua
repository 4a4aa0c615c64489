-- KEYS queue lanes letters, of one partition of a cluster
-- Answers how many interviews wait or are in a turn, lanes have messages, dead letters there are.
local indexes = { partition_keys({ ALL_Q }, 1, 3), partition_keys({ ALL_O }, 2, 3), partition_keys({ ALL_Z }, 3, 3) }
local sums = {}
for kind, names in ipairs(indexes) do
  sums[kind] = 0
  for _, name in ipairs(names) do sums[kind] = sums[kind] + redis.call('ZCARD', name) end
end
return { cmsgpack.pack(unpack(sums)) }
