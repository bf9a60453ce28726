/** Loaded into each measured process before anything else: writes down, as it ends, what the process has used. */
const { appendFileSync, readFileSync } = require('node:fs');

/** The kernel's own mark of the most memory held; `maxRSS` would count what the process was forked from, too. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'latin1'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(
    process.env.BENCH_USAGE,
    `${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: peak() / 1024 })}\n`,
  );
});
