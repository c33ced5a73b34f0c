/** Durations as they are in life: of log-normal distribution, with the mean given. */
export class SpreadTime {
  constructor(private readonly random: () => number) {}

  /** @param variation standard deviation, in means; 0: always the mean */
  around(mean: number, variation: number): number {
    if (variation === 0) return mean;
    const variance = Math.log(1 + variation * variation);
    return mean * Math.exp(Math.sqrt(variance) * this.normal() - variance / 2);
  }

  /** Time until the next of many independent senders comes (Poisson). */
  untilNext(mean: number): number {
    return -mean * Math.log(1 - this.random());
  }

  /** Standard normal, by Box and Muller. */
  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
  }
}
