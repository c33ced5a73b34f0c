import { parseArgs } from 'node:util';
import { PLATFORMS } from '../support/platforms.js';
import { runVoxml, type VoxmlReport } from './run-voxml.js';

/**
 * npm run score:voxml -- [--n 2500] [--deadline 300] [--grace 100] [--connections 16] [--platform express] [--seed N]
 *
 * Handlers that hang, throw, return garbage or build documents of hostile text, asked at once over real sockets. Ends
 * with 1 unless every answer is a well-formed document, in time, with no element that the handler did not build.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '2500' },
    deadline: { type: 'string', default: '300' },
    grace: { type: 'string', default: '100' },
    connections: { type: 'string', default: '16' },
    platform: { type: 'string', default: 'both' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [n, seed, deadline, grace, connections] = [
  Number(values.n),
  Number(values.seed),
  Number(values.deadline),
  Number(values.grace),
  Number(values.connections),
];

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return `p50=${at(0.5)}ms p99=${at(0.99)}ms max=${at(1)}ms`;
}

function print(name: string, { times, faults, suspects, alive, stalls }: VoxmlReport): void {
  for (const suspect of suspects) console.log(`  suspect ${suspect}`);
  console.log(`${name}: handlers that answer ${figures(times.prompt)}, that do not ${figures(times.patient)}`);
  const counts = Object.entries(faults).map(([fault, times]) => `${fault}=${times}`);
  console.log(`${name}: ${counts.join(' ')} alive=${alive} longest stall ${stallsOf(stalls)}`);
}

function stallsOf({ server, client }: VoxmlReport['stalls']): string {
  return `server=${Math.round(server)}ms client=${Math.round(client)}ms`;
}

const reports: VoxmlReport[] = [];
for (const platform of PLATFORMS.filter((name) => values.platform === 'both' || values.platform === name)) {
  const report = await runVoxml({ platform, n, seed, deadline, grace, connections });
  print(platform, report);
  reports.push(report);
}
const sum = (of: (report: VoxmlReport) => number): number => reports.reduce((all, report) => all + of(report), 0);
const [asked, good] = [sum((report) => report.n), sum((report) => report.good)];
const ok = asked > 0 && good === asked && reports.every(({ alive }) => alive);
const all = reports.flatMap(({ times }) => [...times.prompt, ...times.patient]);
console.log(
  `voxml n=${asked} ok=${((100 * good) / asked).toFixed(2)}% late=${sum(({ faults }) => faults.late)} ` +
    `malformed=${sum(({ faults }) => faults.malformed)} injected=${sum(({ faults }) => faults.injected)} ` +
    `refused=${sum(({ faults }) => faults.refused)} altered=${sum(({ faults }) => faults.altered)} ` +
    `lost=${sum(({ faults }) => faults.lost)} deadline=${deadline}ms+${grace} ${figures(all)} seed=${seed}`,
);
process.exitCode = ok ? 0 : 1;
