-- KEYS timers leased ready expiry, of as many partitions as there are   ARGV limit
-- Answers how many interviews have due timers, these; how many leases have ended, these; then ready interviews and since when.
-- Those that have expired are left out: they wait for the sweep.
local limit = tonumber(ARGV[3])
local timed, lapsed, found = {}, {}, {}
for i = 1, #KEYS, 4 do
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i], '-inf', now, 'LIMIT', 0, 100)) do timed[#timed + 1] = id end
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[i + 1], '-inf', clock, 'LIMIT', 0, 100)) do lapsed[#lapsed + 1] = id end
  local ready, expiry, taken, from = KEYS[i + 2], KEYS[i + 3], 0, 0
  repeat
    local page = redis.call('ZRANGE', ready, from, from + limit - 1, 'WITHSCORES')
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
local answer = { #timed }
for _, id in ipairs(timed) do answer[#answer + 1] = id end
answer[#answer + 1] = #lapsed
for _, id in ipairs(lapsed) do answer[#answer + 1] = id end
for _, value in ipairs(found) do answer[#answer + 1] = value end
return answer
