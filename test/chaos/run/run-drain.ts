import { Random } from '../../score/random.js';
import { check } from '../checker/check.js';
import { percentile } from '../checker/percentile.js';
import { readHistory } from '../history/read-history.js';
import { receipt } from '../platform/receipt.js';
import { Sender } from '../platform/sender.js';
import { allZero } from './all-zero.js';
import { drainOnce, GRACE } from './drain-once.js';
import { figures } from './figures.js';
import { onStage } from './on-stage.js';
import type { Report } from './report.interface.js';

export interface DrainOptions {
  /** How many SIGTERMs. */
  readonly n: number;
  readonly seed: number;
}

/** Two receivers are stopped in turn, each with requests in flight and others still coming. */
export function runDrain({ n, seed }: DrainOptions): Promise<Report> {
  const stageOptions = {
    mode: 'inline',
    handler: 'slow',
    receivers: ['express', 'fastify'],
    plan: { grace: GRACE },
  } as const;
  return onStage(stageOptions, async (stage) => {
    const { programs, ports, history, folder } = stage;
    const random = new Random(seed);
    const times: number[] = [];
    let lateResets = 0;
    const faults = { resets: 0, unanswered: 0, slowExits: 0 };
    let revival = Promise.resolve();
    for (let turn = 0; turn < n; turn++) {
      const [program, port] = [programs[turn % 2], ports[turn % 2]];
      if (!program || port === undefined) throw new Error('the stage has two receivers');
      const drained = await drainOnce({ program, port, history, folder, random, turn });
      times.push(drained.took);
      lateResets += drained.lateResets;
      faults.resets += drained.resets;
      faults.unanswered += drained.unanswered;
      if (drained.took > GRACE + 1_000) faults.slowExits++;
      // The next turn is the other one's, which meanwhile comes up.
      await revival;
      revival = program.start();
    }
    await revival;
    await deliverRest(new Sender({ ports, history, random, patience: 15_000 }), folder);
    const { lost, doubled, refused, early, strange, uncaught, events } = check(await readHistory(folder));
    const all = { ...faults, lost, doubled, refused, early, strange, uncaught: uncaught.length, ...stage.falls() };
    const exits = { lateResets, grace: GRACE, exitP50: percentile(times, 50), exitMax: Math.max(...times) };
    return {
      ok: allZero(all),
      line: `drain ${figures({ mode: 'inline', seed, sigterms: n, events, ...all, ...exits })} (ms)`,
    };
  });
}

/** The platform sends again what was turned away. */
async function deliverRest(sender: Sender, folder: string): Promise<void> {
  const entries = await readHistory(folder);
  const accepted = new Set(
    entries.flatMap((entry) => (entry.kind === 'answer' && entry.end === 200 ? [entry.id] : [])),
  );
  const sent = new Set(entries.flatMap((entry) => (entry.kind === 'send' ? [entry.id] : [])));
  await Promise.all([...sent].filter((id) => !accepted.has(id)).map((id) => sender.deliver(id, receipt(id))));
  sender.close();
}
