import { parseArgs } from 'node:util';
import { PLATFORMS } from '../support/platforms.js';
import { complaintsAbout } from './overload/complaints-about.js';
import { printOverload } from './overload/print-overload.js';
import { runOverload } from './overload/run-overload.js';

/**
 * npm run score:overload -- [--seconds 10] [--factor 3] [--busy 2] [--platform express|fastify|both] [--control]
 *
 * Measures what a receiver with handlers that keep the processor busy can do, then asks for a multiple of it at a fixed
 * rate: four receipts to a call. Ends with 1 unless receipts that were taken have a p99 below 250 ms and calls one below
 * 500 ms, every call was answered with 200 and a well-formed document, memory grew by less than 100 MB, and normal load
 * had normal latency again within 5 s. Latency counts from when a request was due. Sender and receiver share the machine,
 * so what the sender was late by (`sender-lag`) is part of it. `--control` runs without the guard and judges nothing.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    factor: { type: 'string', default: '3' },
    busy: { type: 'string', default: '2' },
    platform: { type: 'string', default: 'both' },
    control: { type: 'boolean', default: false },
  },
});
const guarded = !values.control;
const [seconds, factor, busy] = [values.seconds, values.factor, values.busy].map(Number) as [number, number, number];
const platforms = PLATFORMS.filter((name) => values.platform === 'both' || values.platform === name);

let ok = platforms.length > 0;
for (const platform of platforms) {
  const options = { platform, seconds, factor, busy, guarded };
  const report = await runOverload(options);
  console.log(printOverload(options, report));
  if (guarded) ok &&= complaintsAbout(report).length === 0;
}
process.exitCode = ok ? 0 : 1;
