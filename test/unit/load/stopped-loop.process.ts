import { setTimeout } from 'node:timers/promises';
import { EventLoopMonitor } from '../../../src/load/event-loop-monitor.js';

/** Stops for five times the bound without doing anything, and tells whether the watch took that for work. */
const bound = Number(process.argv[2]);
const watch = new EventLoopMonitor();
watch.start();
await setTimeout(200);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, bound * 5);
const late = watch.isLate(bound) || watch.wasLate(bound);
process.on('message', () => process.send?.({ late }));
process.send?.({ port: 0 });
