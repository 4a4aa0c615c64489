-- KEYS main inbox dedupe known log ready leased expiry
-- ARGV id address claims joinable payload logged log-record sent predecessor predecessor-log, then deduplication keys
-- Answers status (the number of AcceptStatus), sequence, log sequence, replies; accepted: acceptance in the place of replies,
-- and when claimed epoch, version, state, counts of memory, transcript and log, first sequence, and the entries before the new one.
local main, inbox, dedupe, known, log, ready, leased, expiry = unpack(KEYS)
local id, address, claims, joinable, payload = ARGV[3], ARGV[4], ARGV[5] == '1', ARGV[6] == '1', ARGV[7]
local logged, sent = ARGV[8] == '1', tonumber(ARGV[10])
local WEEK, HOUR, MOST, FULL, HANDED = 604800000, 3600000, 200, 50, 16

local m = load(main)
local gone, addresses = unpack(redis.call('HMGET', main, 'g', 'a'))
local waiting, log_length = redis.call('LLEN', inbox), redis.call('LLEN', log)
local expires = redis.call('ZSCORE', expiry, id)
check_sorted(id, ready, leased)
redis.call('HLEN', known)

local function belongs()
  return string.find('\n' .. addresses .. '\n', '\n' .. address .. '\n', 1, true) ~= nil
end

local seen
for i = 13, #ARGV do
  local at = redis.call('ZSCORE', dedupe, ARGV[i])
  if at and (gone or tonumber(at) >= now - WEEK) then
    seen = ARGV[i]
    break
  end
end

if gone then
  local erased, log_count = cmsgpack.unpack(gone)
  if seen then return { 4, 0, false, false } end
  if not belongs() then return { 2, 0, false, false } end
  if sent and sent <= erased then return { 4, 0, false, false } end
  return { 2, 0, log_count, false }
end

if m then
  if seen then
    local sequence, log_sequence = string.match(redis.call('HGET', known, seen), '^(%d+) (%d*)$')
    return { 1, tonumber(sequence), tonumber(log_sequence) or false, redis.call('HGET', known, '=' .. sequence) }
  end
  if not belongs() then return { 2, 0, false, false } end
  if m[CLOSED] == 1 or (expires and tonumber(expires) <= now) then return { 2, 0, m[LOG_BASE] + log_length, false } end
  if waiting >= FULL then return { 3, 0, false, false } end
else
  m = { 0, 0, 0, 0, 0, 0, 0, 0, 0, tonumber(ARGV[12]) or 0, 0, 0, 0 }
  redis.call('HSET', main, 'a', address)
  if ARGV[11] ~= '' then redis.call('HSET', main, 'p', ARGV[11] .. ' ' .. ARGV[12]) end
  redis.call('ZADD', expiry, now + 1800000, id)
end

m[SEQUENCE] = m[SEQUENCE] + 1
local sequence, log_sequence = m[SEQUENCE], ''
if logged then
  log_length = log_length + 1
  log_sequence = m[LOG_BASE] + log_length
end
redis.call('RPUSH', inbox, entry(joinable and 'A' or 'a', now, log_sequence, '', payload))
if logged then redis.call('RPUSH', log, ARGV[9]) end

local function forget(keys)
  for _, key in ipairs(keys) do
    local old = string.match(redis.call('HGET', known, key) or '', '^(%d+)') or ''
    redis.call('HDEL', known, key, '=' .. old)
    redis.call('ZREM', dedupe, key)
  end
end

forget(redis.call('ZRANGEBYSCORE', dedupe, '-inf', '(' .. (now - WEEK)))
for i = 13, #ARGV do
  redis.call('ZADD', dedupe, now, ARGV[i])
  redis.call('HSET', known, ARGV[i], sequence .. ' ' .. log_sequence)
end
local surplus = redis.call('ZCARD', dedupe) - MOST
if surplus > 0 then forget(redis.call('ZRANGEBYSCORE', dedupe, '-inf', '(' .. (now - HOUR), 'LIMIT', 0, surplus)) end

local owned = m[LEASE] > clock
local answer = { 0, sequence, logged and log_sequence or false, now }
if not owned and claims then
  m[EPOCH] = m[EPOCH] + 1
  m[LEASE] = clock + 30000
  redis.call('ZADD', leased, m[LEASE], id)
  if waiting > 0 then redis.call('ZREM', ready, id) end
  answer = {
    0, sequence, logged and log_sequence or false, now, m[EPOCH], m[VERSION], redis.call('HGET', main, 's'),
    m[MEMORIES], m[TRANSCRIPTS], m[LOG_BASE] + log_length, sequence - waiting,
  }
  hand_out(answer, inbox, math.min(waiting, HANDED))
elseif waiting == 0 then
  place(id, m, 1, inbox, ready, leased)
end
save(main, m)
if logged then redis.call('PUBLISH', main, '') end
if not owned and not claims then redis.call('PUBLISH', 'ivw:w', '') end
return answer
