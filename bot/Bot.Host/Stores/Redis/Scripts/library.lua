-- Functions for scripts. Each is put in front of the scripts that name it, and of no other: a function costs when it is made,
-- also when it is not called. For the same reason none refers to a local of the script around it.

local function unpack_interview(packed)
  if not packed then return nil end
  local m = { cmsgpack.unpack(packed) }
  if #m ~= EXPIRES then error('an interview is damaged: ' .. KEYS[1]) end
  return m
end

local function load(main)
  return unpack_interview(redis.call('HGET', main, 'm'))
end

local function save(main, m)
  redis.call('HSET', main, 'm', cmsgpack.pack(unpack(m)))
end

local function owns(m, epoch)
  return m ~= nil and m[EPOCH] == epoch and m[LEASE] > 0
end

local function waiting(m)
  return m[SEQUENCE] - m[HEAD] + 1
end

local function expired(m, now)
  return m[EXPIRES] > 0 and m[EXPIRES] <= now
end

-- Whether an address is among an interview's.
local function belongs(address, addresses)
  return addresses == address or string.find('\n' .. addresses .. '\n', '\n' .. address .. '\n', 1, true) ~= nil
end

-- Forgets deduplication keys, and the replies under them.
local function forget(m, dedupe, known, keys)
  for _, key in ipairs(keys) do
    local row = redis.call('HGET', known, key)
    redis.call('HDEL', known, key, row and string.format('=%d', cmsgpack.unpack(row)) or key)
    redis.call('ZREM', dedupe, key)
  end
  m[KNOWN] = m[KNOWN] - #keys
end

-- When a waiting entry was accepted. An entry: kind (A, a: activity, joinable or not; t: timer; j: job), acceptance, space, log
-- sequence, space, name, line feed, payload.
local function accepted_at(row)
  return string.match(row, '^%a(%d+) ')
end

local function place(queue, id, m, inbox, clock)
  if waiting(m) > 0 then
    if m[LEASE] > clock then
      redis.call('ZADD', queue, string.format('%d', TAKEN + m[LEASE]), id)
    else
      redis.call('ZADD', queue, accepted_at(redis.call('LINDEX', inbox, '0')), id)
    end
  elseif m[LEASE] > 0 then
    redis.call('ZADD', queue, 'NO_END', id)
  else
    redis.call('ZREM', queue, id)
  end
end

-- What a claim hands out, after what is already in the answer.
local function hand_out(answer, inbox, most)
  if most > 0 then
    for _, row in ipairs(redis.call('LRANGE', inbox, '0', most - 1)) do answer[#answer + 1] = row end
  end
  return answer
end

-- Appends arguments from a place on to a list.
local function push(list, from, count)
  while count > 0 do
    local chunk = math.min(count, 100)
    redis.call('RPUSH', list, unpack(ARGV, from, from + chunk - 1))
    from = from + chunk
    count = count - chunk
  end
end

local function unpack_lane(packed)
  if not packed then return nil end
  local lane = { cmsgpack.unpack(packed) }
  if #lane < FIRST then error('a lane is damaged: ' .. KEYS[1]) end
  return lane
end

local function load_lane(outbox, name)
  return unpack_lane(redis.call('HGET', outbox, name))
end

local function save_lane(outbox, name, lane)
  redis.call('HSET', outbox, name, cmsgpack.pack(unpack(lane)))
end

local function enqueue(outbox, lanes, id, m, name, message, now, not_before, payload)
  m[OUTBOX] = m[OUTBOX] + 1
  local lane = load_lane(outbox, name)
  local fresh = not lane
  if fresh then
    lane = { not_before, 0, 0, 0, m[OUTBOX] }
  else
    lane[#lane + 1] = m[OUTBOX]
  end
  redis.call('HSET', outbox, string.format('#%d', m[OUTBOX]), cmsgpack.pack(message, now, not_before, payload),
    name, cmsgpack.pack(unpack(lane)))
  if fresh then redis.call('ZADD', lanes, string.format('%d', not_before), id .. ':' .. name) end
end

-- The field of a dead letter; its index has the interview in front.
local function letter(lane, sequence)
  return string.format('%s:%012d', lane, sequence)
end

local function append_all(answer, values)
  for _, value in ipairs(values) do answer[#answer + 1] = value end
end

-- The keys of one kind: of all partitions where one server has them all, else those that are named.
local function partition_keys(all, place, each)
  if #KEYS == 0 then return all end
  local names = {}
  for i = place, #KEYS, each do names[#names + 1] = KEYS[i] end
  return names
end

local function none_of(names)
  return redis.call('EXISTS', unpack(names)) == 0
end
