import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { StoreBench } from './dedupe-store.bench.js';
import type { ReferenceStore } from './dedupe-store.reference.js';

interface Real {
  readonly bench: StoreBench;
  /** Tokens of all claims so far; the owner of the model is the position. */
  readonly tokens: string[];
}
type Run = (model: ReferenceStore, real: Real) => Promise<void>;

class Command implements fc.AsyncCommand<ReferenceStore, Real> {
  constructor(
    private readonly label: string,
    readonly run: Run,
  ) {}

  check(): boolean {
    return true;
  }

  toString(): string {
    return this.label;
  }
}

const key = fc.constantFrom('a', 'b');
const handler = fc.constantFrom('one', 'two', 'three');
/** The owner of one of the latest claims, current or replaced; beyond the first claim of all: nobody's token. */
const back = fc.nat({ max: 3 });

const pick = (model: ReferenceStore, { tokens }: Real, steps: number): { owner: number; token: string } => {
  const owner = model.owners - 1 - steps;
  return { owner, token: tokens[owner] ?? 'nobody' };
};

const begin = fc.tuple(key, fc.constantFrom(10, 1_000)).map(
  ([name, leaseMs]) =>
    new Command(`begin(${name}, ${leaseMs})`, async (model, { bench, tokens }) => {
      const claim = await bench.store.begin(name, { leaseMs });
      expect(claim).toMatchObject(model.begin(name, leaseMs));
      if (claim.state === 'started') tokens.push(claim.token);
    }),
);
const progress = fc.tuple(key, back, handler).map(
  ([name, steps, id]) =>
    new Command(`progress(${name}, ${steps} back, ${id})`, async (model, real) => {
      const { owner, token } = pick(model, real, steps);
      const entry = model.owned(name, owner);
      entry?.done.add(id);
      expect(await real.bench.store.progress(name, token, id)).toBe(entry !== undefined);
    }),
);
const complete = fc.tuple(key, back).map(
  ([name, steps]) =>
    new Command(`complete(${name}, ${steps} back)`, async (model, real) => {
      const { owner, token } = pick(model, real, steps);
      const entry = model.owned(name, owner);
      if (entry) Object.assign(entry, { complete: true, owner: undefined });
      expect(await real.bench.store.complete(name, token)).toBe(entry !== undefined);
    }),
);
const release = fc.tuple(key, back).map(
  ([name, steps]) =>
    new Command(`release(${name}, ${steps} back)`, async (model, real) => {
      const { owner, token } = pick(model, real, steps);
      const entry = model.owned(name, owner);
      if (entry) entry.owner = undefined;
      await real.bench.store.release(name, token);
    }),
);
const renew = fc.tuple(key, back, fc.constantFrom(10, 1_000)).map(
  ([name, steps, leaseMs]) =>
    new Command(`renew(${name}, ${steps} back, ${leaseMs})`, async (model, real) => {
      const { owner, token } = pick(model, real, steps);
      const entry = model.owned(name, owner);
      if (entry) entry.leaseEnds = model.now + leaseMs;
      expect(await real.bench.store.renew(name, token, { leaseMs })).toBe(entry !== undefined);
    }),
);
const advance = fc.constantFrom(5, 500, 5_000).map(
  (ms) =>
    new Command(`advance(${ms})`, async (model, { bench }) => {
      model.now += ms;
      await bench.advance(ms);
    }),
);

/** Everything that can be done to a dedupe store. */
export const storeCommands: fc.Arbitrary<fc.AsyncCommand<ReferenceStore, Real>>[] = [
  begin,
  begin,
  renew,
  progress,
  complete,
  release,
  advance,
];
