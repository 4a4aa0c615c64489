-- KEYS main inbox ready leased dead letters   ARGV id epoch sequence reason
-- A dead letter: id, attempts, enqueued, died, reason, payload, and of poison the head of its entry.
local main, inbox, ready, leased, dead, letters = unpack(KEYS)
local id, epoch, sequence, reason = ARGV[3], tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local m = load(main)
local waiting = redis.call('LLEN', inbox)
local field = letter('inbox', sequence)
local parked = redis.call('HEXISTS', dead, field)
check_sorted(id, ready, leased, letters)

if not owns(m, epoch) then return 0 end
if waiting == 0 or m[SEQUENCE] - waiting + 1 ~= sequence then return parked end

local row = redis.call('LINDEX', inbox, 0)
local head, payload = string.match(row, '^([^\n]*\n)(.*)$')
local failures = m[FAILED] == sequence and m[FAILURES] or 0
local accepted = accepted_at(row)
redis.call('HSET', dead, field, cmsgpack.pack(ARGV[5], failures, accepted, now, reason, payload, head))
redis.call('ZADD', letters, now, id .. ':' .. field)
redis.call('LPOP', inbox)
place(id, m, waiting - 1, inbox, ready, leased)
return 1
