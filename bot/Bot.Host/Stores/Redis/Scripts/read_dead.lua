-- KEYS dead   ARGV field
-- Answers attempts, enqueued, died; then id, reason, payload.
local packed = redis.call('HGET', KEYS[1], ARGV[2])
if not packed then return false end
local message, attempts, enqueued, died, reason, payload = cmsgpack.unpack(packed)
return { cmsgpack.pack(attempts, enqueued, died), message, reason, payload }
