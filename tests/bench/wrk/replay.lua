-- Arguments: a file with one path per line. Every thread starts at another line.
dofile(os.getenv("BENCH_WRK") .. "/report.lua")

local thread_count = 0

function setup(thread)
  thread:set("offset", thread_count * 37)
  thread_count = thread_count + 1
end

local requests, position = {}, 0

function init(args)
  for path in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
  position = offset % #requests
end

function request()
  position = position % #requests + 1
  return requests[position]
end
