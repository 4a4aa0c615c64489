-- KEYS main inbox queue   ARGV id
-- Answers epoch, version, counts of memory, transcript and log, first sequence; then state, and entries; nothing when there is nothing.
local main, inbox, queue = unpack(KEYS)
local packed, state = unpack(redis.call('HMGET', main, 'm', 's'))
local m = unpack_interview(packed)
redis.call('ZSCORE', queue, ARGV[2])
redis.call('LLEN', inbox)

if not m then
  redis.call('ZREM', queue, ARGV[2])
  return false
end
if waiting(m) == 0 or m[LEASE] > clock or expired(m, now) then return false end

m[EPOCH] = m[EPOCH] + 1
m[LEASE] = clock + TURN_LEASE
save(main, m)
place(queue, ARGV[2], m, inbox, clock)
local numbers = cmsgpack.pack(m[EPOCH], m[VERSION], m[MEMORIES], m[TRANSCRIPTS], m[LOG_BASE] + m[LOG_COUNT], m[HEAD])
return hand_out({ numbers, state }, inbox, HANDED)
