export const megabyte = 1_000_000;

/** Processor time of the shortest of some passes, in milliseconds: what else the machine does counts little. */
export function best(passes, run) {
  return Math.min(...Array.from({ length: passes }, () => timed(run)));
}

function timed(run) {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export const milliseconds = (ms) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
