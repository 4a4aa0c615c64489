-- KEYS main inbox queue dead letters   HEAD epoch sequence   ARGV id reason
-- A dead letter: id, attempts, enqueued, died, reason, payload, and of poison the head of its entry.
local main, inbox, queue, dead, letters = unpack(KEYS)
local _, _, epoch, sequence = cmsgpack.unpack(ARGV[1])
local id = ARGV[2]
local m = load(main)
local field = letter('inbox', sequence)
local parked = redis.call('HEXISTS', dead, field)
redis.call('ZSCORE', queue, id)
redis.call('ZSCORE', letters, id)
local row = redis.call('LINDEX', inbox, '0')

if not owns(m, epoch) then return 0 end
if waiting(m) == 0 or m[HEAD] ~= sequence then return parked end

local head, payload = string.match(row, '^([^\n]*\n)(.*)$')
local failures = m[FAILED] == sequence and m[FAILURES] or 0
redis.call('HSET', dead, field, cmsgpack.pack(
  string.format('%d', sequence), failures, tonumber(accepted_at(row)), now, ARGV[3], payload, head))
redis.call('ZADD', letters, string.format('%d', now), id .. ':' .. field)
redis.call('LPOP', inbox)
m[HEAD] = m[HEAD] + 1
save(main, m)
place(queue, id, m, inbox, clock)
return 1
