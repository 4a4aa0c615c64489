-- KEYS main inbox ready leased timers   ARGV id
-- Moves the timers of an interview that are due into its inbox, and an interview whose lease has ended to the ready ones.
local main, inbox, ready, leased, timers = unpack(KEYS)
local id = ARGV[3]
local m = load(main)
local waiting = redis.call('LLEN', inbox)
check_sorted(id, ready, leased, timers)
if not m then
  redis.call('ZREM', timers, id)
  redis.call('ZREM', leased, id)
  return 0
end

local packed = redis.call('HGET', main, 't')
local set = packed and cmsgpack.unpack(packed) or {}
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
  waiting = waiting + 1
  redis.call('RPUSH', inbox, entry('t', now, '', name, ''))
end
if #names > 0 then
  save(main, m)
  if earliest then redis.call('HSET', main, 't', cmsgpack.pack(set)) else redis.call('HDEL', main, 't') end
end
if earliest then redis.call('ZADD', timers, earliest, id) else redis.call('ZREM', timers, id) end
place(id, m, waiting, inbox, ready, leased)
return 1
