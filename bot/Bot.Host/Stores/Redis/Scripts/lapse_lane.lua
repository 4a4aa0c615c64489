-- KEYS outbox lanes   ARGV id lane
-- Puts a lane whose sender has vanished back among those that are due. Its epoch goes up with the next claim.
local outbox, lanes = unpack(KEYS)
local member = ARGV[2] .. ':' .. ARGV[3]
local lane = load_lane(outbox, ARGV[3])
local at = tonumber(redis.call('ZSCORE', lanes, member))
if at and at >= TAKEN and at <= TAKEN + clock then
  if lane then redis.call('ZADD', lanes, lane[DUE], member) else redis.call('ZREM', lanes, member) end
end
return 1
