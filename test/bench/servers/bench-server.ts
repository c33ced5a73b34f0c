import { type ChildServer, startProcess, stopProcess } from '../../score/start-process.js';
import { hasQueue, type ServerName } from './server-name.js';
import { BenchRedis } from './bench-redis.js';
import type { ServerState } from './server-state.interface.js';

const PROGRAM = new URL('./server.process.ts', import.meta.url);
/** Filling a store with a million keys, or writing a profile, takes its time. */
const PATIENCE = 60_000;

/** A server to start. */
export interface ServerPlan {
  /** Name in tables. */
  readonly label: string;
  readonly name: ServerName;
  /** Default 1. */
  readonly handlers?: number;
  /** Keys that the dedupe store remembers before the first request. Default 0: the default store, empty. */
  readonly keys?: number;
}

/** A server in a process of its own, with the built package below it. */
export class BenchServer {
  private constructor(
    readonly label: string,
    readonly name: ServerName,
    private readonly process: ChildServer,
    private readonly redis: BenchRedis | undefined,
  ) {}

  /** @throws Error with the reason that the server gave for not starting */
  static async start({ label, name, handlers = 1, keys = 0 }: ServerPlan): Promise<BenchServer> {
    const redis = hasQueue(name) ? await BenchRedis.start() : undefined;
    const child = await startProcess(PROGRAM, [name, String(handlers), String(keys), redis?.url ?? ''], {
      execArgv: ['--expose-gc'],
      env: { ...process.env, VOX_FROM: 'dist', NODE_ENV: 'production' },
    });
    return new BenchServer(label, name, child, redis);
  }

  get port(): number {
    return this.process.port;
  }

  async state(): Promise<ServerState> {
    const state = (await this.ask('state')) as Record<string, unknown> & ServerState;
    return this.redis ? { ...state, redisCpu: await this.redis.cpu() } : state;
  }

  async startProfile(): Promise<void> {
    await this.ask('profile');
  }

  /** Path of the profile. */
  async endProfile(): Promise<string> {
    const { file } = await this.ask('end-profile');
    return String(file);
  }

  async stop(): Promise<void> {
    await stopProcess(this.process);
    await this.redis?.stop();
  }

  private async ask(question: string): Promise<Record<string, unknown>> {
    const answer = await this.process.ask(question, PATIENCE);
    if (!answer) throw new Error(`${this.label} does not answer any more`);
    return answer;
  }
}
