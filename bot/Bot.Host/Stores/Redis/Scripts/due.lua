-- KEYS main inbox queue timers   ARGV id
-- Moves the timers of an interview that are due into its inbox, and an interview whose lease has ended to the ready ones.
local main, inbox, queue, timers = unpack(KEYS)
local id = ARGV[2]
local packed, timers_packed = unpack(redis.call('HMGET', main, 'm', 't'))
local m = unpack_interview(packed)
redis.call('LLEN', inbox)
redis.call('ZSCORE', queue, id)
redis.call('ZSCORE', timers, id)
if not m then
  redis.call('ZREM', timers, id)
  redis.call('ZREM', queue, id)
  return 0
end

local set = timers_packed and cmsgpack.unpack(timers_packed) or {}
local names, earliest = {}, nil
for name, at in pairs(set) do
  if at <= now then
    names[#names + 1] = name
  elseif not earliest or at < earliest then
    earliest = at
  end
end
table.sort(names, function(a, b)
  if set[a] ~= set[b] then return set[a] < set[b] end
  return a < b
end)

for _, name in ipairs(names) do
  set[name] = nil
  m[SEQUENCE] = m[SEQUENCE] + 1
  redis.call('RPUSH', inbox, string.format('t%d  ', now) .. name .. '\n')
end
if #names > 0 then
  save(main, m)
  if earliest then redis.call('HSET', main, 't', cmsgpack.pack(set)) else redis.call('HDEL', main, 't') end
end
if earliest then redis.call('ZADD', timers, earliest, id) else redis.call('ZREM', timers, id) end
place(queue, id, m, inbox, clock)
return 1
