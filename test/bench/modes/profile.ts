import { readFile } from 'node:fs/promises';
import type { Profiler } from 'node:inspector';
import { drive } from '../measure/drive.js';
import type { BenchOptions } from '../options.js';
import { chargedTimes } from '../profile/charged-times.js';
import { selfTimes } from '../profile/self-times.js';
import { sumBy } from '../profile/sum-by.js';
import { profileTables } from '../report/profile-tables.js';
import { summary } from '../report/summary.js';
import { writeJson } from '../report/write-json.js';
import { BenchServer } from '../servers/bench-server.js';

/** Where the time of one server under one workload goes. The profiler itself costs: read shares, not times. */
export async function profile({ amount, servers, workloads, json }: BenchOptions): Promise<void> {
  const [name = 'ours-express'] = servers;
  const [workload = 'receipt'] = workloads;
  const server = await BenchServer.start({ label: name, name });
  try {
    await drive(server, workload, amount.warmUp);
    const requests = amount.rounds * amount.requests;
    await server.startProfile();
    await drive(server, workload, requests);
    const file = await server.endProfile();
    const recorded = JSON.parse(await readFile(file, 'utf8')) as Profiler.Profile;
    const times = selfTimes(recorded);
    const total = times.reduce((sum, { time }) => sum + time, 0);
    const [, own = 0] = sumBy(times, ({ group }) => group).find(([group]) => group === 'ours') ?? [];
    console.log(`${profileTables(times, chargedTimes(recorded), requests)}\n\nThe profile: ${file}\n`);
    await writeJson(json, { mode: 'profile', server: name, workload, requests, times });
    console.log(summary({ server: name, workload, total: total / requests, ours: own / requests, share: own / total }));
  } finally {
    await server.stop();
  }
}
