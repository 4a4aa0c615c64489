-- KEYS main inbox queue expiry; then those that are needed: transcript, log, known (replies), log expiry, list of the study
--      and studies, timers, outbox and lanes
-- HEAD epoch, first, processed, more, closes, expires, log expires, started (with a listing), memory (1 append, 2 fold), replies,
--      instance, counts of transcript, log and dropped records, timers, messages, jobs, the times of timers and of messages,
--      dropped sequences
-- ARGV id state; then those that are needed: memory, replies, study and summary; then transcript records, log records,
--      names of timers, lane id payload of messages, name payload of jobs
-- Answers status, log count, version; and when anything goes on first sequence; then entries.
local main, inbox, queue, expiry = unpack(KEYS)
local id = ARGV[2]
local _, _, epoch, first, processed, more, closes, expires, log_expires, started, memory_mode, has_replies, instance,
  transcripts, logs, drops, timer_count, messages, jobs = cmsgpack.unpack(ARGV[1])

local packed, timers_packed, earlier_study = unpack(redis.call('HMGET', main, 'm', 't', 'l'))
local m = unpack_interview(packed)
if not m then return { cmsgpack.pack(FENCED, 0, 0) } end

local last = first + processed - 1
if m[COMMIT_EPOCH] == epoch and last <= m[COMMIT_THROUGH] then
  local log_count = m[LOG_BASE] + m[LOG_COUNT]
  if not owns(m, epoch) or waiting(m) == 0 then return { cmsgpack.pack(ALREADY, log_count, m[VERSION]) } end
  return hand_out({ cmsgpack.pack(ALREADY, log_count, m[VERSION], m[HEAD]) }, inbox, HANDED)
end
if not owns(m, epoch) or m[HEAD] ~= first or waiting(m) < processed then
  return { cmsgpack.pack(FENCED, m[LOG_BASE] + m[LOG_COUNT], m[VERSION]) }
end
local next_row = redis.call('LINDEX', inbox, processed)
if more == 1 and processed < HANDED and next_row and string.sub(next_row, 1, 1) == 'A' then
  return hand_out({ cmsgpack.pack(MORE, m[LOG_BASE] + m[LOG_COUNT], m[VERSION], m[HEAD]) }, inbox, HANDED)
end

local fresh = m[VERSION] == 0
local key = 5
local transcript, log, known, log_expiry, list, studies, timers, outbox, lanes
if transcripts > 0 then transcript, key = KEYS[key], key + 1 end
if logs > 0 or drops > 0 then log, key = KEYS[key], key + 1 end
if has_replies == 1 then known, key = KEYS[key], key + 1 end
if log_expires then log_expiry, key = KEYS[key], key + 1 end
if started then list, studies, key = KEYS[key], KEYS[key + 1], key + 2 end
if timer_count > 0 then timers, key = KEYS[key], key + 1 end
if messages > 0 then outbox, lanes = KEYS[key], KEYS[key + 1] end

redis.call('ZSCORE', queue, id)
if log then redis.call('LLEN', log) end
if known then redis.call('HLEN', known) end
if fresh or expires then redis.call('ZSCORE', expiry, id) end
if log_expiry then redis.call('ZSCORE', log_expiry, id) end
if list then
  redis.call('ZSCORE', list, id)
  redis.call('SCARD', studies)
end
if timers then redis.call('ZSCORE', timers, id) end
if outbox then
  redis.call('ZSCORE', lanes, id)
  redis.call('HLEN', outbox)
end
local times = {}
if timer_count + messages + drops > 0 then times = { select(20, cmsgpack.unpack(ARGV[1])) } end
local set_timers = timers and timers_packed and cmsgpack.unpack(timers_packed) or {}

local argument = 4
local memory, replies, study, summary
if memory_mode then memory, argument = ARGV[argument], argument + 1 end
if known then replies, argument = ARGV[argument], argument + 1 end
if list then study, summary, argument = ARGV[argument], ARGV[argument + 1], argument + 2 end

if transcript then push(transcript, argument, transcripts) else redis.call('HSET', main, 's', ARGV[3]) end
argument = argument + transcripts
local fields = { 's', ARGV[3] }

m[COMMIT_EPOCH], m[COMMIT_THROUGH] = epoch, last
m[VERSION] = m[VERSION] + 1
m[TRANSCRIPTS] = m[TRANSCRIPTS] + transcripts
if closes == 1 then m[CLOSED] = 1 end
if memory then
  if memory_mode == 2 then
    for sequence = 2, m[MEMORIES] do redis.call('HDEL', main, string.format('%d', sequence)) end
    m[MEMORIES] = 0
  end
  m[MEMORIES] = m[MEMORIES] + 1
  fields[3], fields[4] = string.format('%d', m[MEMORIES]), memory
end
redis.call('LTRIM', inbox, processed, '-1')
m[HEAD] = m[HEAD] + processed

local before = m[LOG_COUNT]
if logs > 0 then push(log, argument, logs) end
argument = argument + logs
m[LOG_COUNT] = before + logs

if timers then
  local earliest
  for i = 1, timer_count do set_timers[ARGV[argument + i - 1]] = times[i] end
  argument = argument + timer_count
  for _, at in pairs(set_timers) do
    if not earliest or at < earliest then earliest = at end
  end
  if earliest then
    fields[#fields + 1] = 't'
    fields[#fields + 1] = cmsgpack.pack(set_timers)
    redis.call('ZADD', timers, string.format('%d', earliest), id)
  else
    redis.call('HDEL', main, 't')
    redis.call('ZREM', timers, id)
  end
end

for i = 1, messages do
  enqueue(outbox, lanes, id, m, ARGV[argument], ARGV[argument + 1], now, times[timer_count + i], ARGV[argument + 2])
  argument = argument + 3
end

for i = 1, drops do
  local index = times[timer_count + messages + i] - m[LOG_BASE] - 1
  if index >= 0 and index < before then redis.call('LSET', log, index, '') end
end

for _ = 1, jobs do
  m[SEQUENCE] = m[SEQUENCE] + 1
  redis.call('RPUSH', inbox, string.format('j%d  ', now) .. ARGV[argument] .. '\n' .. ARGV[argument + 1])
  argument = argument + 2
end

if known then redis.call('HSET', known, string.format('=%d', first), replies) end
if list then
  if earlier_study and earlier_study ~= study then
    -- An interview keeps its study for life; should one ever change it, the old list is found by its name in the same slot.
    redis.call('ZREM', string.sub(main, 1, -1 - #id) .. 'l:' .. earlier_study, id)
  end
  fields[#fields + 1] = 'l'
  fields[#fields + 1] = study
  fields[#fields + 1] = 'y'
  fields[#fields + 1] = summary
  redis.call('ZADD', list, string.format('%d', started), id)
  redis.call('SADD', studies, study)
end
if expires then
  m[EXPIRES] = expires
  redis.call('ZADD', expiry, string.format('%d', expires), id)
elseif fresh then
  m[EXPIRES] = 0
  redis.call('ZREM', expiry, id)
end
if log_expiry then redis.call('ZADD', log_expiry, string.format('%d', log_expires), id) end

local goes_on = waiting(m) > 0
m[LEASE] = goes_on and clock + TURN_LEASE or 0
fields[#fields + 1] = 'm'
fields[#fields + 1] = cmsgpack.pack(unpack(m))
redis.call('HSET', main, unpack(fields))
place(queue, id, m, inbox, clock)
if logs > 0 or drops > 0 or known or closes == 1 then redis.call('PUBLISH', main, '') end
if messages > 0 then redis.call('PUBLISH', 'ivw:w', instance) end
local log_count = m[LOG_BASE] + m[LOG_COUNT]
if not goes_on then return { cmsgpack.pack(DONE, log_count, m[VERSION]) } end
return hand_out({ cmsgpack.pack(DONE, log_count, m[VERSION], m[HEAD]) }, inbox, HANDED)
