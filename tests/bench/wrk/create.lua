-- Arguments: path, body with NAME in it, a word unique to this run. Names and Idempotency-Keys
-- never repeat.
dofile(os.getenv("BENCH_WRK") .. "/report.lua")

local thread_count = 0

function setup(thread)
  thread:set("thread_number", thread_count)
  thread_count = thread_count + 1
end

local head, before, after, run, count

function init(args)
  local body
  local path = args[1]
  body, run, count = args[2], args[3], 0
  local from, to = body:find("NAME", 1, true)
  before, after = body:sub(1, from - 1), body:sub(to + 1)
  local size = #before + #after + #string.format("%s-%d-%08d", run, thread_number, 0)
  local fields = { "POST " .. path .. " HTTP/1.1", "Content-Length: " .. size }
  for name, value in pairs(wrk.headers) do
    fields[#fields + 1] = name .. ": " .. value
  end
  head = table.concat(fields, "\r\n") .. "\r\nIdempotency-Key: "
end

function request()
  count = count + 1
  local name = string.format("%s-%d-%08d", run, thread_number, count)
  return head .. name .. "\r\n\r\n" .. before .. name .. after
end
