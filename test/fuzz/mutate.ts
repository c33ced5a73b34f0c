import type { Random } from '../score/random.js';

const LONGEST = 4_096;

type Change = (random: Random, input: Buffer, other: Buffer, words: readonly [string, ...string[]]) => Buffer;

const splice = (input: Buffer, at: number, length: number, more: Buffer): Buffer =>
  Buffer.concat([input.subarray(0, at), more, input.subarray(at + length)]);
const some = (random: Random, { length }: Buffer, most = 16): number => random.int(Math.min(length, most) + 1);
const place = (random: Random, { length }: Buffer): number => random.int(length + 1);

const CHANGES: readonly [Change, ...Change[]] = [
  // Another byte.
  (random, input) => splice(input, place(random, input), 1, random.bytes(1)),
  // A byte that differs in one bit, or a neighbour of it: a digit, a letter.
  (random, input) => {
    const at = place(random, input);
    return splice(input, at, 1, Buffer.from([(input[at] ?? 0x30) ^ (1 << random.int(8))]));
  },
  (random, input) => splice(input, place(random, input), some(random, input), Buffer.alloc(0)),
  (random, input, _other, words) => splice(input, place(random, input), 0, Buffer.from(random.pick(words))),
  (random, input, _other, words) =>
    splice(input, place(random, input), some(random, input), Buffer.from(random.pick(words))),
  // A piece of its own once more, and again.
  (random, input) => {
    const at = place(random, input);
    const piece = input.subarray(at, at + some(random, input));
    const times = random.pick([1, 2, 40, 600]);
    return splice(input, at, 0, Buffer.alloc(Math.min(piece.length * times, LONGEST), piece));
  },
  (random, input, other) => {
    const at = place(random, other);
    return splice(input, place(random, input), some(random, input), other.subarray(at, at + some(random, other, 200)));
  },
  (random, input, other) =>
    Buffer.concat([input.subarray(0, place(random, input)), other.subarray(place(random, other))]),
];

/** An input of the pool with one to eight changes. */
export function mutate(random: Random, pool: readonly Buffer[], words: readonly [string, ...string[]]): Buffer {
  const any = (): Buffer => pool[random.int(pool.length)] ?? Buffer.alloc(0);
  // What was kept last has reached what was changed least.
  let input = random.chance(50) ? any() : (pool.at(-1 - random.int(4)) ?? any());
  for (let times = 1 << random.int(4); times > 0; times--)
    input = random.pick(CHANGES)(random, input, any(), words).subarray(0, LONGEST);
  return input;
}
