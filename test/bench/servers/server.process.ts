import { setImmediate } from 'node:timers/promises';
import type { ServerSetup } from './start-server.type.js';
import { Ledger } from './ledger.js';
import { Profiler } from './profiler.js';
import type { ServerName } from './server-name.js';
import type { ServerState } from './server-state.interface.js';
import { STARTERS } from './starters.js';

/** One server in a process of its own: `server.process.ts <name> <handlers> <keys> [<redis>]`. Answers what its parent asks. */
const [, , name, handlers, keys, redis] = process.argv;
const ledger = new Ledger();
const profiler = new Profiler();

async function fill(count: number): Promise<Pick<ServerSetup, 'dedupe'> & Pick<ServerState, 'fill'>> {
  if (count === 0) return {};
  const { filledStore } = await import('./filled-store.js');
  const { store, report } = await filledStore(count);
  return { dedupe: store, fill: report };
}

/**
 * V8 makes the objects of `process.nextTick` in line until it collects garbage at a moment when none of them is alive; from
 * then on it calls its runtime for each, which takes six times as long (Node 24.21: 0.27 instead of 0.04 µs). Sooner or
 * later that comes to every process, to a large one while it starts. Here all servers have it behind them.
 */
async function comeOfAge(): Promise<void> {
  for (let times = 0; times < 3; times++) {
    globalThis.gc?.();
    await setImmediate();
  }
}

async function serve(): Promise<number> {
  const start = await STARTERS[name as ServerName]();
  const { fill: report, ...store } = await fill(Number(keys));
  const { port, bootMs } = await start({ ledger, handlers: Number(handlers), ...store, ...(redis && { redis }) });
  await comeOfAge();
  const state = (): ServerState => {
    const { user, system } = process.cpuUsage();
    return {
      cpu: user + system,
      rss: process.memoryUsage.rss(),
      runs: ledger.runs,
      bootMs,
      ...(report && { fill: report }),
    };
  };
  const answers: Readonly<Record<string, () => object | Promise<object>>> = {
    state,
    profile: () => profiler.start(),
    'end-profile': () => profiler.stop(),
  };
  process.on('message', (question) => {
    void Promise.resolve(answers[String(question)]?.()).then((answer) => process.send?.(answer));
  });
  return port;
}

process.on('disconnect', () => process.exit());
try {
  process.send?.({ port: await serve() });
} catch (error) {
  process.send?.({ error: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
}
