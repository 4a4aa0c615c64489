-- Put in front of every script.
--
-- ARGV[1] is the head: numbers packed one after the other, first the clock in ms when a test supplies it, else nothing, and
-- the caller's now in ms. Leases end by the clock. Answers begin with packed numbers too: many small values cost more than they
-- carry, on the wire and in the client. Numbers that become text do so by %d, which is much cheaper than Lua's own way.
--
-- A script that fails after its first write is not undone. So everything that is written after the first write has been read
-- before, and thereby checked for its type. The first write is one that Redis refuses when memory is short (except where memory
-- is given back), because after it all others pass.
local clock, now = cmsgpack.unpack(ARGV[1])
if not clock then
  local time = redis.call('TIME')
  clock = time[1] * 1000 + math.floor(time[2] / 1000)
  now = math.max(clock - 5000, math.min(clock + 5000, now))
end
