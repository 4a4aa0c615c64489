-- KEYS main inbox   ARGV epoch sequence
local main, inbox = unpack(KEYS)
local epoch, sequence = tonumber(ARGV[3]), tonumber(ARGV[4])
local m = load(main)
local waiting = redis.call('LLEN', inbox)

if not owns(m, epoch) or waiting == 0 or m[SEQUENCE] - waiting + 1 ~= sequence then return 0 end
m[FAILURES] = m[FAILED] == sequence and m[FAILURES] + 1 or 1
m[FAILED] = sequence
save(main, m)
return m[FAILURES]
