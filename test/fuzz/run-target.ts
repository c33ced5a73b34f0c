import { Random } from '../score/random.js';
import type { FuzzTarget } from './fuzz-target.interface.js';
import { mutate } from './mutate.js';
import type { ReachedCode } from './reached-code.js';

/** Asking V8 takes longer than an input: the inputs of a batch are asked about one by one only where it reached something new. */
const BATCH = 64;
const SLOW = 2_000;
const MOST_FINDINGS = 10;

export interface Finding {
  readonly input: Buffer;
  readonly error: unknown;
}

export interface FuzzReport {
  readonly runs: number;
  readonly findings: readonly Finding[];
  /** The smallest inputs found that together reach all that was reached. */
  readonly corpus: readonly Buffer[];
  readonly size: ReachedCode['size'];
}

interface FuzzOptions {
  /** Started, and used by nobody else at the same time. */
  readonly code: ReachedCode;
  readonly corpus: readonly Buffer[];
  readonly seed: number;
  /** Asked between batches, with the number of inputs so far. */
  readonly isOver: (runs: number) => boolean;
  /** Processor time that one input of at most 4 KB may take, in milliseconds; by default two seconds. */
  readonly slow?: number;
  /** Told each input before it is run, for whoever ends a process that hangs. */
  readonly onInput?: (input: Buffer) => void;
}

/** Runs a target on changed inputs, and keeps those that reach code that none has reached before, to be changed further. */
export async function runTarget(target: FuzzTarget, options: FuzzOptions): Promise<FuzzReport> {
  const { code } = options;
  const random = new Random(options.seed);
  const findings = new Map<string, Finding>();
  let runs = 0;
  const attempt = async (input: Buffer): Promise<void> => {
    runs++;
    options.onInput?.(input);
    const error = await faultOf(target, input, options.slow ?? SLOW);
    const kind = String(error).slice(0, 80);
    if (error !== undefined && !findings.has(kind)) findings.set(kind, { input, error });
  };
  /** Those of the inputs that reach something new, each after the others. */
  const keep = async (inputs: readonly Buffer[]): Promise<Buffer[]> => {
    const kept: Buffer[] = [];
    await code.grew();
    for (const input of inputs) {
      await attempt(input);
      if (!(await code.grew())) continue;
      code.keep();
      kept.push(input);
    }
    return kept;
  };
  code.watch(target.files);
  const pool = await keep(options.corpus);
  while (!options.isOver(runs) && findings.size < MOST_FINDINGS) {
    const batch = Array.from({ length: BATCH }, () => mutate(random, pool, target.words));
    await code.grew();
    for (const input of batch) await attempt(input);
    if (await code.grew()) pool.push(...(await keep(batch)));
  }
  code.watch(target.files);
  const corpus = await keep(pool.toSorted((one, other) => one.length - other.length));
  return { runs, findings: [...findings.values()], corpus, size: code.size };
}

async function faultOf(target: FuzzTarget, input: Buffer, slow: number): Promise<unknown> {
  const before = process.cpuUsage();
  try {
    await target.run(input);
  } catch (error) {
    return error;
  }
  const { user } = process.cpuUsage(before);
  return user / 1_000 > slow ? new Error(`slow: more than ${slow} ms of processor time`) : undefined;
}
