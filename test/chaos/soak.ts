import { parseArgs } from 'node:util';
import { PLATFORMS } from '../support/platforms.js';
import { complaintsAbout } from './soak/complaints-about.js';
import { runSoak } from './soak/run-soak.js';

/**
 * npm run score:soak -- [--n 200000] [--seed N] [--platform express|fastify]
 *
 * Good, repeated, forged, broken and abandoned requests, calls, and handlers that are slow, late or throw, all against
 * one process. Ends with 1 unless its heap after garbage collection grew by less than 5 MB from after the warm-up to the
 * end, its timers and handles are those it began with, no task is left, and every request ended as the policy says. The
 * dedupe store is limited to 1,000 events: that of the default grows, on purpose, up to 100,000.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    platform: { type: 'string', default: 'express' },
  },
});
const n = Number(values.n);
const seed = Number(values.seed);
const platforms = PLATFORMS.filter((name) => values.platform === name);

let ok = platforms.length > 0;
for (const platform of platforms) {
  const report = await runSoak({ platform, n, seed, warmUp: Math.ceil(n / 10) });
  const complaints = complaintsAbout(report);
  for (const [end, times] of Object.entries(report.ends)) console.log(`  ${end}: ${times}`);
  for (const complaint of complaints) console.log(`  FAILS ${complaint}`);
  console.log(
    `soak platform=${platform} seed=${seed} n=${n} heap=${(report.after.heap / 1_048_576).toFixed(1)}MB ` +
      `growth=${report.growth.toFixed(2)}MB resources=${report.before.resources === report.after.resources ? 'same' : 'changed'} ` +
      `running=${report.after.running}`,
  );
  ok &&= complaints.length === 0;
}
process.exitCode = ok ? 0 : 1;
