local failures = { "connect", "read", "write", "status", "timeout" }

function done(summary, latency, requests)
  local errors = {}
  for i, kind in ipairs(failures) do
    errors[i] = string.format('"%s":%d', kind, summary.errors[kind])
  end
  print(string.format(
    'RESULT {"requests":%d,"duration_us":%d,"p50_us":%.1f,"p99_us":%.1f,"errors":{%s}}',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    table.concat(errors, ",")))
end
