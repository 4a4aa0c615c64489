-- KEYS main inbox queue   HEAD epoch, 1 to lengthen the lease or 0 to end it, instance   ARGV id
-- Answers 1 when the claim was still good, 2 when something waits besides.
local main, inbox, queue = unpack(KEYS)
local _, _, epoch, lengthen, instance = cmsgpack.unpack(ARGV[1])
local m = load(main)
redis.call('LLEN', inbox)
redis.call('ZSCORE', queue, ARGV[2])

if not owns(m, epoch) then return 0 end
m[LEASE] = lengthen == 1 and clock + TURN_LEASE or 0
save(main, m)
place(queue, ARGV[2], m, inbox, clock)
if waiting(m) == 0 then return 1 end
if lengthen == 0 then redis.call('PUBLISH', 'ivw:w', instance) end
return 2
