-- KEYS dead   ARGV field
-- Answers id, attempts, enqueued, died, reason, payload.
local packed = redis.call('HGET', KEYS[1], ARGV[3])
if not packed then return false end
local message, attempts, enqueued, died, reason, payload = cmsgpack.unpack(packed)
return { message, attempts, enqueued, died, reason, payload }
