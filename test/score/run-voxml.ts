import { Agent, request } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { PlatformName } from '../support/platforms.js';
import { GOOD, PATH } from '../support/receiver.js';
import { Random } from './random.js';
import { startProcess, stopProcess } from './start-process.js';
import { DUTIFUL } from './voxml/documents.js';
import { FAILURES } from './voxml/failures.js';
import { type Asked, type Fault, FAULTS, type Heard, judge } from './voxml/judge.js';

export interface VoxmlOptions {
  readonly platform: PlatformName;
  readonly n: number;
  readonly seed: number;
  readonly deadline: number;
  /** How much later than the deadline an answer may come. */
  readonly grace: number;
  readonly connections: number;
}

export interface VoxmlReport {
  readonly n: number;
  readonly good: number;
  readonly faults: Readonly<Record<Fault, number>>;
  /** Of handlers that answer, and of those that keep the caller waiting until the deadline. */
  readonly times: { readonly prompt: readonly number[]; readonly patient: readonly number[] };
  readonly suspects: readonly string[];
  /** The process lived, nothing was thrown that nobody caught, and every request reached its handler. */
  readonly alive: boolean;
  /** Longest time that each process did nothing but one thing, or nothing as the machine had other work. */
  readonly stalls: { readonly server: number; readonly client: number };
}

const PATIENT = new Set(['hangs', 'late', 'late error']);

/** Asks a receiver in a process of its own for documents; what came is judged after the last answer. */
export async function runVoxml(options: VoxmlOptions): Promise<VoxmlReport> {
  const { platform, n, seed, deadline, grace, connections } = options;
  const program = new URL('./voxml-target.process.ts', import.meta.url);
  const target = await startProcess(program, [platform, String(deadline)]);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  try {
    // Code that runs for the first time is slow in any process: that is not what is measured.
    for (const asked of plan(seed + 1, 100)) await ask(target.port, agent, asked);
    const own = monitorEventLoopDelay({ resolution: 10 });
    own.enable();
    await target.ask('start');
    const asked = plan(seed, n);
    const answers: [Asked & { readonly own: boolean }, Heard][] = [];
    let next = 0;
    const work = async (): Promise<void> => {
      for (let one = asked[next++]; one; one = asked[next++]) answers.push([one, await ask(target.port, agent, one)]);
    };
    await Promise.all(Array.from({ length: connections }, work));
    own.disable();
    const told = await target.ask('report');
    const alive = told?.['unhandled'] === 0 && told['uncaught'] === 0 && told['runs'] === n + 100;
    const judged = answers.map(([one, heard]) => ({ one, heard, faults: judge(one, heard, deadline + grace) }));
    const count = (fault: Fault): number => judged.filter(({ faults }) => faults.includes(fault)).length;
    const bad = judged.filter(({ faults }) => faults.length > 0);
    const times = (patient: boolean): number[] =>
      answers.filter(([{ kind }]) => PATIENT.has(kind) === patient).map(([, { ms }]) => ms);
    return {
      n: answers.length,
      good: answers.length - bad.length,
      faults: Object.fromEntries(FAULTS.map((fault) => [fault, count(fault)])) as Record<Fault, number>,
      times: { prompt: times(false), patient: times(true) },
      suspects: bad.slice(0, 20).map(({ one, heard, faults }) => {
        return `${faults.join()} ${one.kind} seed=${one.seed} ${Math.round(heard.ms)} ms: ${heard.status} ${JSON.stringify(heard.body.slice(0, 200))}`;
      }),
      alive,
      stalls: { server: Number(told?.['stall']), client: own.max / 1e6 },
    };
  } finally {
    agent.destroy();
    await stopProcess(target);
  }
}

/** Every kind of handler in turn, shuffled; some on a controller of the application. */
function plan(seed: number, n: number): (Asked & { readonly own: boolean })[] {
  const random = new Random(seed);
  const kinds = [...Object.keys(DUTIFUL).flatMap((kind) => [kind, kind, kind]), ...Object.keys(FAILURES)];
  const all = Array.from({ length: n }, (_, index) => ({
    kind: kinds[index % kinds.length] ?? '',
    seed: random.int(1_000_000_000),
    own: random.chance(15),
    order: random.int(1_000_000_000),
  }));
  return all.sort((one, other) => one.order - other.order);
}

let calls = 0;

function ask(port: number, agent: Agent, { kind, seed, own }: Asked & { readonly own: boolean }): Promise<Heard> {
  const fields = { CallSid: `c${calls++}`, From: '+12025550188', To: '+12025550123', Tag: kind, BulkTag: String(seed) };
  const body = new URLSearchParams(fields).toString();
  const headers = {
    [GOOD[0]]: GOOD[1],
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  };
  const began = performance.now();
  return new Promise((resolve) => {
    const settle = (status: number, type: string | undefined, text: string): void =>
      resolve({ status, type, body: text, ms: performance.now() - began });
    const path = own ? '/own' : `${PATH}/voice.inbound`;
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => settle(answer.statusCode ?? 0, answer.headers['content-type'], text));
    });
    sent.setTimeout(10_000, () => sent.destroy());
    sent.on('error', (error) => settle(0, undefined, error.message));
    sent.end(body);
  });
}
