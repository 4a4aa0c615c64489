-- Put in front of every script.
--
-- ARGV[1] is the clock in ms when a test supplies it, else empty; ARGV[2] is the caller's now in ms. Leases end by the clock.
-- A script that fails after its first write is not undone: so everything it touches is read, and thereby checked for its
-- type, and every argument converted, before anything is written. The first write is one that Redis refuses when memory is
-- short (except where memory is given back), because it lets all writes after the first one pass.

local clock
local now = tonumber(ARGV[2])
if ARGV[1] == '' then
  local time = redis.call('TIME')
  clock = time[1] * 1000 + math.floor(time[2] / 1000)
  now = math.max(clock - 5000, math.min(clock + 5000, now))
else
  clock = tonumber(ARGV[1])
end

-- An interview's numbers, packed in the field m of its hash. What waits in its inbox ends with number SEQUENCE, without gaps.
local EPOCH, VERSION, SEQUENCE, LEASE, CLOSED, COMMIT_EPOCH, COMMIT_THROUGH = 1, 2, 3, 4, 5, 6, 7
local MEMORIES, TRANSCRIPTS, LOG_BASE, OUTBOX, FAILED, FAILURES = 8, 9, 10, 11, 12, 13

local NO_END = 9000000000000000

local function load(main)
  local packed = redis.call('HGET', main, 'm')
  if not packed then return nil end
  local m = cmsgpack.unpack(packed)
  if type(m) ~= 'table' or #m ~= FAILURES then error('the interview ' .. main .. ' is damaged') end
  return m
end

local function save(main, m) redis.call('HSET', main, 'm', cmsgpack.pack(m)) end

local function owns(m, epoch) return m ~= nil and m[EPOCH] == epoch and m[LEASE] > 0 end

-- A waiting entry: kind (A, a: activity, joinable or not; t: timer; j: job), acceptance, log sequence, name, payload.
local function entry(kind, accepted, log, name, payload)
  return kind .. accepted .. ' ' .. log .. ' ' .. name .. '\n' .. payload
end

local function accepted_at(row) return tonumber(string.match(row, '^%a(%d+) ')) end

-- Reads members of sorted sets for nothing but the error when one of them is something else.
local function check_sorted(member, ...)
  for i = 1, select('#', ...) do redis.call('ZSCORE', select(i, ...), member) end
end

-- Puts an interview where its state belongs: ready (waiting and owned by nobody, by acceptance of the first entry), leased
-- (until when), or neither. One that is leased with nothing waiting needs no look when the lease ends.
local function place(id, m, waiting, inbox, ready, leased)
  if waiting > 0 and m[LEASE] <= clock then
    redis.call('ZADD', ready, accepted_at(redis.call('LINDEX', inbox, 0)), id)
    redis.call('ZREM', leased, id)
  else
    if m[LEASE] > 0 then
      redis.call('ZADD', leased, waiting > 0 and m[LEASE] or NO_END, id)
    else
      redis.call('ZREM', leased, id)
    end
    redis.call('ZREM', ready, id)
  end
end

-- What a claim hands out, after what is already in the answer.
local function hand_out(answer, inbox, most)
  if most > 0 then
    for _, row in ipairs(redis.call('LRANGE', inbox, 0, most - 1)) do answer[#answer + 1] = row end
  end
  return answer
end

-- A lane, packed in the field of its name: due, epoch, attempts, leased (0 or 1) of the first message, then the sequences of
-- all messages, which are packed in fields #sequence: id, enqueued, not before, payload.
local DUE, SEND_EPOCH, ATTEMPTS, SENDING, FIRST = 1, 2, 3, 4, 5

local function load_lane(outbox, name)
  local packed = redis.call('HGET', outbox, name)
  if not packed then return nil end
  local lane = cmsgpack.unpack(packed)
  if type(lane) ~= 'table' or #lane < FIRST then error('a lane of ' .. outbox .. ' is damaged') end
  return lane
end

local function save_lane(outbox, name, lane) redis.call('HSET', outbox, name, cmsgpack.pack(lane)) end

local function enqueue(outbox, due, id, m, name, message, not_before, payload)
  m[OUTBOX] = m[OUTBOX] + 1
  redis.call('HSET', outbox, '#' .. m[OUTBOX], cmsgpack.pack(message, now, not_before, payload))
  local lane = load_lane(outbox, name)
  if lane then
    lane[#lane + 1] = m[OUTBOX]
  else
    lane = { not_before, 0, 0, 0, m[OUTBOX] }
    redis.call('ZADD', due, not_before, id .. ':' .. name)
  end
  save_lane(outbox, name, lane)
end

-- The field of a dead letter; its index has the interview in front.
local function letter(lane, sequence) return lane .. ':' .. string.format('%012d', sequence) end
