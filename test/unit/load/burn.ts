/** Keeps the processor to itself for so many milliseconds of processor time, however busy the machine is. */
export function burn(ms: number): void {
  const start = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1_000 >= ms) return;
  }
}
