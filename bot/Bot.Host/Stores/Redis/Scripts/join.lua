-- KEYS main   HEAD 1 to join or 0 to leave   ARGV address
-- Makes an address one of a running interview's, or of an interview's or a tombstone's no more. Answers 1 when that changed anything.
local main, address, joins = KEYS[1], ARGV[2], select(3, cmsgpack.unpack(ARGV[1])) == 1
local m = load(main)
local addresses = redis.call('HGET', main, 'a')
if not addresses or (joins and not m) then return 0 end
local kept, known = {}, false
for each in string.gmatch(addresses, '[^\n]+') do
  if each == address then known = true else kept[#kept + 1] = each end
end
if known == joins then return 0 end
if joins then kept[#kept + 1] = address end
redis.call('HSET', main, 'a', table.concat(kept, '\n'))
return 1
