/** Milliseconds of processor that work takes in this process: unlike the clock, they are not others' load. */
export function cpuTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
