-- KEYS queue timers expiry, of one partition of a cluster   HEAD limit
-- Answers interviews with due timers or ended leases, then an empty one, then ready interviews and since when. Those that have
-- expired are left out: they wait for the sweep.
local _, _, limit = cmsgpack.unpack(ARGV[1])
local queues, timers = partition_keys({ ALL_Q }, 1, 3), partition_keys({ ALL_T }, 2, 3)
local stirred, found = {}, {}
if not none_of(timers) then
  local until_now = string.format('%d', now)
  for _, name in ipairs(timers) do append_all(stirred, redis.call('ZRANGEBYSCORE', name, '-inf', until_now, 'LIMIT', '0', '100')) end
end
if not none_of(queues) then
  local until_clock = string.format('%d', TAKEN + clock)
  for _, name in ipairs(queues) do
    append_all(stirred, redis.call('ZRANGEBYSCORE', name, 'TAKEN', until_clock, 'LIMIT', '0', '100'))
    local expiry, taken, from = string.sub(name, 1, -2) .. 'x', 0, 0
    repeat
      local page = redis.call('ZRANGEBYSCORE', name, '-inf', '(TAKEN', 'WITHSCORES', 'LIMIT', from, limit)
      for j = 1, #page, 2 do
        local expires = redis.call('ZSCORE', expiry, page[j])
        if taken < limit and not (expires and tonumber(expires) <= now) then
          taken = taken + 1
          found[#found + 1] = page[j]
          found[#found + 1] = page[j + 1]
        end
      end
      from = from + limit
    until taken == limit or #page < limit * 2
  end
end
stirred[#stirred + 1] = ''
append_all(stirred, found)
return stirred
