-- KEYS main inbox dedupe known queue expiry, and log when there is a log record
-- HEAD claims, joinable, sent, instance, number of deduplication keys, log count of the predecessor,
-- 1 for an edit
-- ARGV id address payload, then deduplication keys, then log record, then predecessor
-- Answers status, sequence, log sequence; of an accepted one acceptance; when claimed epoch, version, counts of memory, transcript
-- and log, first sequence. Then of a duplicate its replies; when claimed state, and the entries before the new one.
local main, inbox, dedupe, known, queue, expiry, log = unpack(KEYS)
local _, _, claims, joinable, sent, instance, key_count, predecessor_log, amends = cmsgpack.unpack(ARGV[1])
local id, address = ARGV[2], ARGV[3]
local packed, gone, addresses, state = unpack(redis.call('HMGET', main, 'm', 'g', 'a', 's'))
local m = unpack_interview(packed)

if gone then
  local erased, log_count = cmsgpack.unpack(gone)
  for i = 5, 4 + key_count do
    if redis.call('ZSCORE', dedupe, ARGV[i]) then return { cmsgpack.pack(ERASED, 0, false) } end
  end
  if not belongs(address, addresses) then return { cmsgpack.pack(MOVED, 0, false) } end
  if sent and sent <= erased then return { cmsgpack.pack(ERASED, 0, false) } end
  return { cmsgpack.pack(MOVED, 0, log_count) }
end

for i = 5, 4 + key_count do
  local row = redis.call('HGET', known, ARGV[i])
  if row and tonumber(redis.call('ZSCORE', dedupe, ARGV[i])) >= now - WEEK_HOURS * HOUR then
    local sequence, log_sequence = cmsgpack.unpack(row)
    return { cmsgpack.pack(DUPLICATE, sequence, log_sequence), redis.call('HGET', known, string.format('=%d', sequence)) }
  end
end

if m then
  if not belongs(address, addresses) then return { cmsgpack.pack(MOVED, 0, false) } end
  if (m[CLOSED] == 1 and amends ~= 1) or expired(m, now) then return { cmsgpack.pack(MOVED, 0, m[LOG_BASE] + m[LOG_COUNT]) } end
  if waiting(m) >= FULL then return { cmsgpack.pack(INBOX_FULL, 0, false) } end
end
redis.call('LLEN', inbox)
redis.call('ZSCORE', queue, id)
if log then redis.call('LLEN', log) end

local now_text = string.format('%d', now)
if not m then
  redis.call('ZCARD', dedupe)
  redis.call('ZADD', expiry, string.format('%d', now + UNCOMMITTED), id)
  redis.call('HSET', main, 'a', address)
  if predecessor_log then redis.call('HSET', main, 'p', ARGV[#ARGV] .. cmsgpack.pack(predecessor_log)) end
  m = { 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, predecessor_log or 0, 0, 0, 0, 0, 0, math.floor(now / HOUR), now + UNCOMMITTED }
end

local before = waiting(m)
local sequence, log_sequence = m[SEQUENCE] + 1, false
m[SEQUENCE] = sequence
if log then
  m[LOG_COUNT] = m[LOG_COUNT] + 1
  log_sequence = m[LOG_BASE] + m[LOG_COUNT]
end

local some_are_old = m[OLDEST_HOUR] + WEEK_HOURS <= now / HOUR
if some_are_old then forget(m, dedupe, known, redis.call('ZRANGEBYSCORE', dedupe, '-inf', '(' .. (now - WEEK_HOURS * HOUR))) end
for i = 5, 4 + key_count do
  m[KNOWN] = m[KNOWN] + redis.call('ZADD', dedupe, now_text, ARGV[i])
  redis.call('HSET', known, ARGV[i], cmsgpack.pack(sequence, log_sequence))
end
if some_are_old then m[OLDEST_HOUR] = math.floor(redis.call('ZRANGE', dedupe, '0', '0', 'WITHSCORES')[2] / HOUR) end
if m[KNOWN] > MOST_KNOWN then
  forget(m, dedupe, known, redis.call('ZRANGEBYSCORE', dedupe, '-inf', '(' .. (now - HOUR), 'LIMIT', '0', m[KNOWN] - MOST_KNOWN))
end

redis.call('RPUSH', inbox, (joinable == 1 and 'A' or 'a') .. now_text .. (log and string.format(' %d', log_sequence) or ' ') .. ' \n' .. ARGV[4])
if log then
  redis.call('RPUSH', log, ARGV[5 + key_count])
  redis.call('PUBLISH', main, '')
end

local owned = m[LEASE] > clock
local answer
if not owned and claims == 1 then
  m[EPOCH] = m[EPOCH] + 1
  m[LEASE] = clock + TURN_LEASE
  redis.call('ZADD', queue, string.format('%d', TAKEN + m[LEASE]), id)
  answer = hand_out({
    cmsgpack.pack(
      ACCEPTED, sequence, log_sequence, now, m[EPOCH], m[VERSION], m[MEMORIES], m[TRANSCRIPTS], m[LOG_BASE] + m[LOG_COUNT], m[HEAD]),
    state,
  }, inbox, math.min(before, HANDED))
else
  if before == 0 then place(queue, id, m, inbox, clock) end
  if not owned then redis.call('PUBLISH', 'ivw:w', instance) end
  answer = { cmsgpack.pack(ACCEPTED, sequence, log_sequence, now) }
end
save(main, m)
return answer
