-- KEYS main inbox dedupe known log transcript outbox dead, queue timers expiry log-expiry lanes letters
-- HEAD 1 to erase or 0 to bury what has expired   ARGV id
-- Puts a tombstone in an interview's place. Answers 1; 0 when there was nothing (any more) to do; for a tombstone that has
-- itself expired, 2 and its addresses.
local main, inbox, dedupe, known, log, transcript, outbox, dead = unpack(KEYS)
local queue, timers, expiry, log_expiry, lanes, letters = unpack(KEYS, 9)
local id, erases = ARGV[2], select(3, cmsgpack.unpack(ARGV[1])) == 1
local packed, gone, addresses, study = unpack(redis.call('HMGET', main, 'm', 'g', 'a', 'l'))
local m = unpack_interview(packed)
local lane_names, dead_fields = redis.call('HKEYS', outbox), redis.call('HKEYS', dead)
local expires = tonumber(redis.call('ZSCORE', expiry, id))
for _, index in ipairs({ dedupe, queue, timers, log_expiry, lanes, letters }) do redis.call('ZSCORE', index, id) end

if not erases and not (expires and expires <= now) then return { 0 } end
if gone then return erases and { 0 } or { 2, addresses } end
if not m then
  redis.call('ZREM', expiry, id)
  return { 0 }
end

local list = study and string.sub(main, 1, -1 - #id) .. 'l:' .. study
if list then redis.call('ZSCORE', list, id) end
redis.call('DEL', main, inbox, known, log, transcript, outbox, dead)
redis.call('HSET', main, 'a', addresses, 'g', cmsgpack.pack(erases and now or -1, m[LOG_BASE] + m[LOG_COUNT]))
redis.call('ZREMRANGEBYSCORE', dedupe, '-inf', '(' .. (now - DAY))
redis.call('ZADD', expiry, now + MONTH, id)
for _, index in ipairs({ queue, timers, log_expiry }) do redis.call('ZREM', index, id) end
if list then redis.call('ZREM', list, id) end
for _, name in ipairs(lane_names) do redis.call('ZREM', lanes, id .. ':' .. name) end
for _, field in ipairs(dead_fields) do redis.call('ZREM', letters, id .. ':' .. field) end
redis.call('PUBLISH', main, '')
return { 1 }
