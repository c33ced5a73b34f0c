import type { PlatformName } from '../support/platforms.js';
import { makeRequest } from './fuzz/requests.js';
import { Random } from './random.js';
import type { Fault } from './sabotage.js';
import { startProcess, stopProcess } from './start-process.js';
import { WireClient, type WireEnd } from './wire-client.js';

export interface FuzzOptions {
  readonly platform: PlatformName;
  readonly n: number;
  readonly seed: number;
  /** Break the target on purpose. */
  readonly fault?: Fault;
  readonly connections?: number;
  /** Longest wait for one answer, in milliseconds. */
  readonly timeout?: number;
}

export interface FuzzReport {
  readonly line: string;
  readonly ok: boolean;
  readonly faults: Readonly<Record<string, number>>;
  /** How many ended how, by status. */
  readonly ends: Readonly<Record<string, number>>;
  /** Inputs whose end is a fault, to be played again with `--seed` and `--only`. */
  readonly suspects: readonly string[];
}

/** The input with this number: the same for the same seed, whatever went before. */
export function inputOf(seed: number, index: number): ReturnType<typeof makeRequest> {
  return makeRequest(new Random(seed + Math.imul(index, 0x9e3779b1)), String(index));
}

/** Sends inputs to a receiver in a process of its own and counts how they end. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { platform, n, seed, fault, connections = 16, timeout = 15_000 } = options;
  const target = await startProcess(new URL('./fuzz-target.process.ts', import.meta.url), [platform, fault ?? '']);
  const ends: Record<string, number> = {};
  const suspects: string[] = [];
  let next = 0;
  let whole = 0;
  const work = async (): Promise<void> => {
    const client = new WireClient(target.port, timeout);
    // On a connection that nothing hostile has passed: a server may close one that has lost step.
    const clean = new WireClient(target.port, timeout);
    let previous: number | undefined;
    while (next < n && target.child.exitCode === null) {
      const index = next++;
      const { method, bytes, truncated, isWhole } = inputOf(seed, index);
      const end = await (isWhole ? clean : client).send(method, bytes, truncated === 'close');
      ends[end] = (ends[end] ?? 0) + 1;
      if (isWhole) whole++;
      if ((isFaulty(end) || (isWhole && end !== 200)) && suspects.length < 20) {
        suspects.push(`${index} (after ${previous}) ended ${end}: ${show(bytes)}`);
      }
      previous = index;
    }
    client.end();
    clean.end();
  };
  try {
    await Promise.all(Array.from({ length: connections }, work));
    const told = await target.ask('report');
    const of = (name: string): number => Number(told?.[name] ?? 0);
    const fives = Object.entries(ends).filter(([end]) => end.startsWith('5'));
    const faults = {
      crashes: of('uncaught') + (told ? 0 : 1),
      unhandled: of('unhandled'),
      '5xx': fives.reduce((sum, [, times]) => sum + times, 0),
      hung: ends['hung'] ?? 0,
      polluted: of('polluted'),
      lost: whole - of('whole'),
    };
    const line = `fuzz platform=${platform} seed=${seed} n=${next} runs=${of('runs')} ${printFaults(faults)}`;
    return { line, ok: Object.values(faults).every((times) => times === 0) && next === n, faults, ends, suspects };
  } finally {
    await stopProcess(target);
  }
}

/** `crashes=0 unhandled=0 …` */
export function printFaults(faults: FuzzReport['faults']): string {
  return Object.entries(faults)
    .map(([name, times]) => `${name}=${times}`)
    .join(' ');
}

function isFaulty(end: WireEnd): boolean {
  return end === 'hung' || (typeof end === 'number' && end >= 500);
}

function show(bytes: Buffer): string {
  return JSON.stringify(bytes.toString('latin1').slice(0, 300));
}
