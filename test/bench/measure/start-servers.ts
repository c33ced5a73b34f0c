import { BenchServer, type ServerPlan } from '../servers/bench-server.js';

/** Servers that are up, and why others are not. */
export interface Started {
  readonly servers: readonly BenchServer[];
  /** Label and reason. */
  readonly missing: Readonly<Record<string, string>>;
}

/** Installed for the benchmark only: without it the rest is measured all the same, and the table says so. */
const OPTIONAL = 'nestjs-twilio';

/** Starts servers one after the other. */
export async function startServers(plans: readonly ServerPlan[]): Promise<Started> {
  const servers: BenchServer[] = [];
  const missing: Record<string, string> = {};
  for (const plan of plans) {
    try {
      servers.push(await BenchServer.start(plan));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (plan.name !== OPTIONAL) {
        await stopServers(servers);
        throw new Error(`${plan.label} does not start: ${reason} (has the package been built?)`, { cause: error });
      }
      missing[plan.label] = reason;
    }
  }
  return { servers, missing };
}

export async function stopServers(servers: readonly BenchServer[]): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
}
