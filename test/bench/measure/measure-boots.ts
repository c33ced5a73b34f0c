import { BenchServer, type ServerPlan } from '../servers/bench-server.js';

/** How long an application took to start, start by start. */
export interface Boots {
  readonly label: string;
  /** Milliseconds from the first line of the application's start to the listening socket; imports left out. */
  readonly ms: readonly number[];
}

/** Starts each application so many times, by turns. */
export async function measureBoots(plans: readonly ServerPlan[], times: number): Promise<readonly Boots[]> {
  const boots = plans.map((plan) => ({ plan, ms: [] as number[] }));
  for (let time = 0; time < times; time++) {
    for (const { plan, ms } of boots) {
      const server = await BenchServer.start(plan);
      ms.push((await server.state()).bootMs);
      await server.stop();
    }
  }
  return boots.map(({ plan: { label }, ms }) => ({ label, ms }));
}
