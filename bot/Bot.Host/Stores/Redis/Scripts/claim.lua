-- KEYS main inbox log ready leased expiry   ARGV id
-- Answers epoch, version, state, counts of memory, transcript and log, first sequence, and entries; nothing when there is nothing.
local main, inbox, log, ready, leased, expiry = unpack(KEYS)
local id = ARGV[3]
local m = load(main)
local waiting, log_length = redis.call('LLEN', inbox), redis.call('LLEN', log)
local expires = redis.call('ZSCORE', expiry, id)
check_sorted(id, ready, leased)

if not m then
  redis.call('ZREM', ready, id)
  redis.call('ZREM', leased, id)
  return false
end
if waiting == 0 or m[LEASE] > clock or (expires and tonumber(expires) <= now) then return false end

m[EPOCH] = m[EPOCH] + 1
m[LEASE] = clock + 30000
save(main, m)
place(id, m, waiting, inbox, ready, leased)
return hand_out({
  m[EPOCH], m[VERSION], redis.call('HGET', main, 's'), m[MEMORIES], m[TRANSCRIPTS], m[LOG_BASE] + log_length,
  m[SEQUENCE] - waiting + 1,
}, inbox, 16)
