import type { Redis } from 'ioredis';
import { createRedis, failFast } from './create-redis.js';
import { plainError } from './plain-error.js';
import type { RedisConnection } from './redis-connection.type.js';

/** How long a command may take, in milliseconds: well within the time that the platform waits. */
const COMMAND_TIMEOUT = 1_500;

/** What a {@link FailFastRedis} is told. */
export interface FailFastSettings {
  readonly connection: RedisConnection;
  /** Longest time of a command, in milliseconds. Default, and at most, 1,500. */
  readonly timeout?: number;
  /** Says what is wrong with a server that has just been connected to; it stays unused until the next connection. */
  readonly inspect?: (client: Redis) => Promise<Error | undefined>;
  /** Hears of everything that goes wrong. */
  readonly report?: (error: Error) => void;
}

/** A Redis that is used at once or not at all: it never makes anybody wait for a server that is not there. */
export class FailFastRedis {
  private readonly client: Redis;
  private readonly report: (error: Error) => void;
  private problem: Error | undefined = new Error('Redis has not been connected to yet');
  private settled: (() => void) | undefined;

  constructor(private readonly settings: FailFastSettings) {
    const timeout = Math.min(settings.timeout ?? COMMAND_TIMEOUT, COMMAND_TIMEOUT);
    this.report = settings.report ?? (() => undefined);
    this.client = createRedis(settings.connection, failFast(timeout));
    this.client.on('error', (error) => this.hear(plainError(error, 'Redis cannot be reached')));
    this.client.on('close', () => (this.problem ??= new Error('the connection to Redis was lost')));
    this.client.on('ready', () => void this.inspect());
  }

  /** Resolves as soon as it is known whether Redis can be used; never rejects. Goes on trying in either case. */
  async open(): Promise<Error | undefined> {
    const verdict = new Promise<void>((resolve) => (this.settled = resolve));
    this.client.connect().catch(() => undefined);
    await verdict;
    return this.problem;
  }

  /** @throws Error while Redis cannot be used */
  use(): Redis {
    if (this.problem) throw new Error(this.problem.message);
    return this.client;
  }

  /** The next answer is to come over another connection, perhaps from another server. */
  reconnect(): void {
    this.problem = new Error('the connection to Redis is made anew');
    this.client.disconnect(true);
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    const { client } = this;
    this.problem = new Error('the connection to Redis was closed');
    this.settled?.();
    if (client.status === 'end') return;
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.disconnect();
    await ended;
  }

  private async inspect(): Promise<void> {
    try {
      const problem = await this.settings.inspect?.(this.client);
      if (this.client.status !== 'ready') return;
      if (problem) return this.fail(problem);
      this.problem = undefined;
      this.settled?.();
    } catch (error) {
      this.fail(plainError(error, 'Redis could not be inspected'));
      if (this.client.status === 'ready') this.reconnect();
    }
  }

  /** A connection that is up tells by closing that it is lost. */
  private hear(error: Error): void {
    if (this.client.status === 'ready') this.report(error);
    else this.fail(error);
  }

  private fail(problem: Error): void {
    this.problem = problem;
    this.report(problem);
    this.settled?.();
  }
}
