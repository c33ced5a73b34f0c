import { type Profiler, Session } from 'node:inspector/promises';

/** Which blocks of some files have run, counted by V8. One for a process: V8 counts blocks for the first session only. */
export class ReachedCode {
  private readonly session = new Session();
  /** One byte for each character of a function: 1 where it was reached. */
  private readonly functions = new Map<string, Uint8Array>();
  /** What has run since `grew` was asked last. */
  private pending: readonly (readonly [key: string, reached: Uint8Array])[] = [];

  private files: readonly string[] = [];

  async start(): Promise<void> {
    this.session.connect();
    await this.session.post('Profiler.enable');
    await this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  stop(): void {
    this.session.disconnect();
  }

  /** Begins again with nothing reached, of the files whose path has one of these parts. */
  watch(files: readonly string[]): void {
    this.files = files;
    this.functions.clear();
  }

  /** Whether a block has run since this was asked last that is not kept as reached. */
  async grew(): Promise<boolean> {
    const { result } = await this.session.post('Profiler.takePreciseCoverage');
    this.pending = result
      .filter(({ url }) => this.files.some((part) => url.includes(part)))
      .flatMap(({ scriptId, functions }) => functions.map((one) => [keyOf(scriptId, one), reachedIn(one)] as const));
    return this.pending.some(([key, reached]) => {
      const known = this.functions.get(key);
      return reached.some((is, at) => is > (known?.[at] ?? 0));
    });
  }

  /** Keeps what `grew` has found. */
  keep(): void {
    for (const [key, reached] of this.pending) {
      const known = this.functions.get(key) ?? new Uint8Array(reached.length);
      this.functions.set(
        key,
        known.map((is, at) => Math.max(is, reached[at] ?? 0)),
      );
    }
  }

  /** Characters of code that were reached, of those in functions that have run. */
  get size(): { readonly reached: number; readonly all: number } {
    const all = [...this.functions.values()];
    const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
    return { reached: sum(all.map((one) => one.filter(Boolean).length)), all: sum(all.map(({ length }) => length)) };
  }
}

function keyOf(scriptId: string, { ranges }: Profiler.FunctionCoverage): string {
  return `${scriptId} ${ranges[0]?.startOffset}-${ranges[0]?.endOffset}`;
}

/** The first range is the function, the others are blocks in it, outer ones before inner ones. */
function reachedIn({ ranges }: Profiler.FunctionCoverage): Uint8Array {
  const { startOffset: start = 0, endOffset: end = 0 } = ranges[0] ?? {};
  const reached = new Uint8Array(end - start);
  for (const { startOffset, endOffset, count } of ranges)
    reached.fill(count > 0 ? 1 : 0, startOffset - start, endOffset - start);
  return reached;
}
