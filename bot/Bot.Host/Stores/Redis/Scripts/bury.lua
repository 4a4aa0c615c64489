-- KEYS main inbox dedupe known log transcript outbox dead, ready leased timers expiry log-expiry due sending letters
-- ARGV id, and 1 to erase or 0 to bury what has expired
-- Puts a tombstone in an interview's place. Answers 1; 0 when there was nothing (any more) to do; for a tombstone that has
-- itself expired, 2 and its addresses.
local main, inbox, dedupe, known, log, transcript, outbox, dead = unpack(KEYS)
local ready, leased, timers, expiry, log_expiry, due, sending, letters = unpack(KEYS, 9)
local id, erases = ARGV[3], ARGV[4] == '1'
local DAY, TOMBSTONE = 86400000, 2592000000
local m = load(main)
local gone, addresses, study = unpack(redis.call('HMGET', main, 'g', 'a', 'l'))
local log_length = redis.call('LLEN', log)
local lanes, dead_fields = redis.call('HKEYS', outbox), redis.call('HKEYS', dead)
local expires = tonumber(redis.call('ZSCORE', expiry, id))
check_sorted(id, dedupe, ready, leased, timers, log_expiry, due, sending, letters)

if not erases and not (expires and expires <= now) then return { 0 } end
if gone then return erases and { 0 } or { 2, addresses } end
if not m then
  redis.call('ZREM', expiry, id)
  return { 0 }
end

local list = study and string.sub(main, 1, -1 - #id) .. 'l:' .. study
if list then check_sorted(id, list) end
redis.call('DEL', main, inbox, known, log, transcript, outbox, dead)
redis.call('HSET', main, 'a', addresses, 'g', cmsgpack.pack(erases and now or -1, m[LOG_BASE] + log_length))
redis.call('ZREMRANGEBYSCORE', dedupe, '-inf', '(' .. (now - DAY))
redis.call('ZADD', expiry, now + TOMBSTONE, id)
for _, index in ipairs({ ready, leased, timers, log_expiry }) do redis.call('ZREM', index, id) end
if list then redis.call('ZREM', list, id) end
for _, name in ipairs(lanes) do
  redis.call('ZREM', due, id .. ':' .. name)
  redis.call('ZREM', sending, id .. ':' .. name)
end
for _, field in ipairs(dead_fields) do redis.call('ZREM', letters, id .. ':' .. field) end
redis.call('PUBLISH', main, '')
return { 1 }
