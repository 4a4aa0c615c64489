-- KEYS outbox due sending   ARGV id lane
-- Puts a lane whose sender has vanished back among those that are due. Its epoch goes up with the next claim.
local outbox, due, sending = unpack(KEYS)
local member = ARGV[3] .. ':' .. ARGV[4]
local lane = load_lane(outbox, ARGV[4])
check_sorted(member, due)
local until_ = redis.call('ZSCORE', sending, member)
if until_ and tonumber(until_) <= clock then
  if lane then redis.call('ZADD', due, lane[DUE], member) end
  redis.call('ZREM', sending, member)
end
return 1
