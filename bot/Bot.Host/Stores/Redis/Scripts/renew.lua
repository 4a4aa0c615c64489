-- KEYS main inbox ready leased   ARGV id epoch, and 1 to lengthen the lease or 0 to end it
-- Answers 1 when the claim was still good, 2 when something waits besides.
local main, inbox, ready, leased = unpack(KEYS)
local id, epoch, lengthen = ARGV[3], tonumber(ARGV[4]), ARGV[5] == '1'
local m = load(main)
local waiting = redis.call('LLEN', inbox)
check_sorted(id, ready, leased)

if not owns(m, epoch) then return 0 end
m[LEASE] = lengthen and clock + 30000 or 0
save(main, m)
place(id, m, waiting, inbox, ready, leased)
if waiting == 0 then return 1 end
if not lengthen then redis.call('PUBLISH', 'ivw:w', '') end
return 2
