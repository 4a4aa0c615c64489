-- KEYS main   HEAD epoch sequence
local main = KEYS[1]
local _, _, epoch, sequence = cmsgpack.unpack(ARGV[1])
local m = load(main)
if not owns(m, epoch) or waiting(m) == 0 or m[HEAD] ~= sequence then return 0 end
m[FAILURES] = m[FAILED] == sequence and m[FAILURES] + 1 or 1
m[FAILED] = sequence
save(main, m)
return m[FAILURES]
