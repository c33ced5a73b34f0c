import type { CostCase } from './case.interface.js';

/** A sample repeats what is short until it takes so long, in milliseconds: hundreds of times what a clock errs by. */
const SAMPLE_MS = 0.5;
/** How often the texts take turns each time that a reader is measured. */
const ROUNDS = 2;

type Read = CostCase['read'];

/**
 * Measures one reader, again whenever it is asked to. The texts take turns, so that whatever slows the machine down for a
 * while slows all of them; of all samples of a text the least counts, which was disturbed least; and garbage is
 * collected outside of the samples.
 */
export class ReaderTimes {
  /** Milliseconds for each size. */
  readonly least: number[];
  /** Characters of each text. */
  bytes: readonly number[] = [];
  private readonly counts: number[] = [];

  constructor(private readonly one: Pick<CostCase, 'read' | 'make' | 'sizes'>) {
    this.least = one.sizes.map(() => Number.POSITIVE_INFINITY);
  }

  async measure(): Promise<void> {
    const { read, make, sizes } = this.one;
    const texts = sizes.map((size) => make(size));
    this.bytes = texts.map(({ length }) => length);
    for (const [at, text] of texts.entries()) this.counts[at] ??= await repeatsFor(read, text);
    for (let round = 0; round < ROUNDS; round++) {
      globalThis.gc?.({ type: 'minor' });
      for (const [at, text] of texts.entries()) {
        const count = this.counts[at] ?? 1;
        this.least[at] = Math.min(this.least[at] ?? 0, (await sample(read, text, count)) / count);
      }
    }
  }
}

/** How often a text is read in one sample. Compiles the reader on the way. */
async function repeatsFor(read: Read, text: string): Promise<number> {
  for (let count = 1; ; count *= 2) {
    if ((await sample(read, text, count)) > SAMPLE_MS / 2) return count;
  }
}

/** How long so many runs take. Of the time that went by and the time of the processor the lesser: both count too much. */
async function sample(read: Read, text: string, count: number): Promise<number> {
  const [began, processor] = [performance.now(), process.cpuUsage()];
  for (let run = 0; run < count; run++) {
    const result = attempt(read, text);
    if (result instanceof Promise) await result;
  }
  const took = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  return Math.min(took, (user + system) / 1_000);
}

/** A refusal has a class of its own; what the language throws is a fault. */
function attempt(read: Read, text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError) throw error;
    return undefined;
  }
}
