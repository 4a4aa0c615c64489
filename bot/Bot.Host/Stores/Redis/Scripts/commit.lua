-- KEYS main inbox log ready leased expiry; then those that are needed: transcript, known (replies), log expiry,
--      list of the study and studies, timers, outbox and due lanes
-- ARGV id epoch first processed more state closes expires log-expires study started summary memory-mode memory has-replies
--      replies, counts of transcript, log, dropped, timers, messages and jobs; then these: transcript records, log records,
--      dropped sequences, names and times of timers, lane id time payload of messages, name payload of jobs
-- Answers status (the number of CommitStatus), log count, version; then, when anything goes on, first sequence and entries.
local main, inbox, log, ready, leased, expiry = unpack(KEYS)
local id, epoch, first, processed, more = ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6]), ARGV[7] == '1'
local state, closes, expires, log_expires = ARGV[8], ARGV[9] == '1', tonumber(ARGV[10]), tonumber(ARGV[11])
local study, started, summary, memory_mode, memory = ARGV[12], tonumber(ARGV[13]), ARGV[14], ARGV[15], ARGV[16]
local has_replies, replies = ARGV[17] == '1', ARGV[18]
local transcripts, logs, drops = tonumber(ARGV[19]), tonumber(ARGV[20]), tonumber(ARGV[21])
local timer_count, messages, jobs = tonumber(ARGV[22]), tonumber(ARGV[23]), tonumber(ARGV[24])
local DONE, ALREADY, MORE, FENCED = 0, 1, 2, 3
local HANDED = 16

local next_key, next_argument = 6, 24
local function key()
  next_key = next_key + 1
  return KEYS[next_key]
end
local function argument()
  next_argument = next_argument + 1
  return ARGV[next_argument]
end

local m = load(main)
local waiting, log_length = redis.call('LLEN', inbox), redis.call('LLEN', log)
check_sorted(id, ready, leased, expiry)
if not m then return { FENCED, 0, 0 } end

local function answer(status, goes_on)
  local result = { status, m[LOG_BASE] + log_length, m[VERSION] }
  if goes_on then
    result[4] = m[SEQUENCE] - waiting + 1
    hand_out(result, inbox, HANDED)
  end
  return result
end

local last = first + processed - 1
if m[COMMIT_EPOCH] == epoch and last <= m[COMMIT_THROUGH] then return answer(ALREADY, owns(m, epoch) and waiting > 0) end
if not owns(m, epoch) or m[SEQUENCE] - waiting + 1 ~= first or waiting < processed then return answer(FENCED, false) end
if more and processed < HANDED then
  local next_row = redis.call('LINDEX', inbox, processed)
  if next_row and string.sub(next_row, 1, 1) == 'A' then return answer(MORE, true) end
end

local transcript = transcripts > 0 and key()
local known = has_replies and key()
local log_expiry = log_expires and key()
local list = study ~= '' and key()
local studies = study ~= '' and key()
local timers = timer_count > 0 and key()
local outbox = messages > 0 and key()
local due = messages > 0 and key()
if transcript then redis.call('LLEN', transcript) end
if known then redis.call('HLEN', known) end
if log_expiry then check_sorted(id, log_expiry) end
if list then
  check_sorted(id, list)
  redis.call('SCARD', studies)
end
if outbox then
  check_sorted(id, due)
  redis.call('HLEN', outbox)
end
local set_timers
if timers then
  check_sorted(id, timers)
  local packed = redis.call('HGET', main, 't')
  set_timers = packed and cmsgpack.unpack(packed) or {}
end

local fields = { 's', state }
local fresh = m[VERSION] == 0
m[COMMIT_EPOCH], m[COMMIT_THROUGH] = epoch, last
m[VERSION] = m[VERSION] + 1
if closes then m[CLOSED] = 1 end
if memory_mode ~= '' then
  local before = m[MEMORIES]
  m[MEMORIES] = memory_mode == 'f' and 1 or before + 1
  fields[3], fields[4] = tostring(m[MEMORIES]), memory
  redis.call('HSET', main, unpack(fields))
  for sequence = 2, memory_mode == 'f' and before or 0 do redis.call('HDEL', main, tostring(sequence)) end
else
  redis.call('HSET', main, unpack(fields))
end

redis.call('LTRIM', inbox, processed, -1)
waiting = waiting - processed
for _ = 1, transcripts do redis.call('RPUSH', transcript, argument()) end
m[TRANSCRIPTS] = m[TRANSCRIPTS] + transcripts
local before = log_length
for _ = 1, logs do redis.call('RPUSH', log, argument()) end
log_length = log_length + logs
for _ = 1, drops do
  local index = tonumber(argument()) - m[LOG_BASE] - 1
  if index >= 0 and index < before then redis.call('LSET', log, index, '') end
end

if timers then
  for _ = 1, timer_count do
    local name = argument()
    set_timers[name] = tonumber(argument())
  end
  local earliest
  for _, at in pairs(set_timers) do
    if not earliest or at < earliest then earliest = at end
  end
  if earliest then
    redis.call('HSET', main, 't', cmsgpack.pack(set_timers))
    redis.call('ZADD', timers, earliest, id)
  else
    redis.call('HDEL', main, 't')
    redis.call('ZREM', timers, id)
  end
end

for _ = 1, messages do
  local lane, message, not_before, payload = argument(), argument(), tonumber(argument()), argument()
  enqueue(outbox, due, id, m, lane, message, not_before, payload)
end

for _ = 1, jobs do
  local name, payload = argument(), argument()
  m[SEQUENCE] = m[SEQUENCE] + 1
  waiting = waiting + 1
  redis.call('RPUSH', inbox, entry('j', now, '', name, payload))
end

if has_replies then redis.call('HSET', known, '=' .. first, replies) end
if list then
  local earlier = redis.call('HGET', main, 'l')
  if earlier and earlier ~= study then
    -- An interview keeps its study for life; should one ever change it, the old list is found by its name in the same slot.
    redis.call('ZREM', string.sub(main, 1, -1 - #id) .. 'l:' .. earlier, id)
  end
  redis.call('HSET', main, 'l', study, 'y', summary)
  redis.call('ZADD', list, started, id)
  redis.call('SADD', studies, study)
end
if expires then
  redis.call('ZADD', expiry, expires, id)
elseif fresh then
  redis.call('ZREM', expiry, id)
end
if log_expiry then redis.call('ZADD', log_expiry, log_expires, id) end

m[LEASE] = waiting > 0 and clock + 30000 or 0
save(main, m)
place(id, m, waiting, inbox, ready, leased)
if logs > 0 or drops > 0 or has_replies or closes then redis.call('PUBLISH', main, '') end
if messages > 0 then redis.call('PUBLISH', 'ivw:w', '') end
return answer(DONE, waiting > 0)
