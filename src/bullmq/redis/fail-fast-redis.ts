import { failFast } from './client-settings.js';
import { createRedis } from './create-redis.js';
import { plainError } from './plain-error.js';
import type { RedisClient, RedisConnection } from './redis-connection.js';

/** Longest time of a command, in milliseconds: well within the time that the platform waits. */
const COMMAND_TIMEOUT = 1_500;

/** Longest wait for the first connection, in milliseconds: the nodes of a cluster are asked one after the other. */
const OPEN_TIMEOUT = 2_000;

/** How long a server that cannot be used is left alone before it is looked at again, in milliseconds. */
const AGAIN = 1_000;

/** Settings of a {@link FailFastRedis}. */
export interface FailFastSettings {
  readonly connection: RedisConnection;
  /** Longest time of a command, in milliseconds. Default, and at most, 1,500. */
  readonly timeout?: number;
  /** Whoever sends commands waits with a timer of his own: one for a transaction costs less than one for each command. */
  readonly hasOwnTimer?: boolean;
  /** Says what is wrong with a server after a connection to it was made; it is asked again until nothing is. */
  readonly inspect?: (client: RedisClient) => Promise<Error | undefined>;
  /** Gets every error of the connection. */
  readonly report?: (error: Error) => void;
}

/** A Redis client that can be used at once or fails at once: no command waits for a connection. */
export class FailFastRedis {
  /** Longest time of a command, in milliseconds. */
  readonly timeout: number;
  private readonly client: RedisClient;
  private readonly report: (error: Error) => void;
  private problem: Error | undefined = new Error('Redis has not been connected to yet');
  private opened: (() => void) | undefined;
  private again: NodeJS.Timeout | undefined;

  constructor(private readonly settings: FailFastSettings) {
    this.timeout = Math.min(settings.timeout ?? COMMAND_TIMEOUT, COMMAND_TIMEOUT);
    this.report = settings.report ?? (() => undefined);
    this.client = createRedis(settings.connection, failFast(this.timeout, settings.hasOwnTimer));
    this.client.on('error', (error) => this.onError(plainError(error, 'Redis cannot be reached')));
    this.client.on('close', () => this.onClose());
    this.client.on('ready', () => void this.inspect());
    // Any node of a cluster may become a primary.
    this.client.on('+node', () => this.client.status === 'ready' && void this.inspect());
  }

  /** Resolves as soon as it is known whether Redis can be used; never rejects. It keeps trying to connect in either case. */
  async open(): Promise<Error | undefined> {
    const opened = new Promise<void>((resolve) => (this.opened = resolve));
    const timer = setTimeout(() => this.opened?.(), OPEN_TIMEOUT);
    this.client.connect().catch(() => undefined);
    await opened;
    clearTimeout(timer);
    return this.problem;
  }

  /** @throws Error while Redis cannot be used */
  use(): RedisClient {
    if (this.problem) throw new Error(this.problem.message);
    return this.client;
  }

  /** Connects again, perhaps to another server. Until then Redis cannot be used. */
  reconnect(): void {
    this.problem = new Error('the connection to Redis is being made again');
    this.client.disconnect(true);
  }

  /** Resolves when no socket is left. */
  async close(): Promise<void> {
    const { client } = this;
    clearTimeout(this.again);
    this.problem = new Error('the connection to Redis was closed');
    this.opened?.();
    if (client.status === 'end') return;
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    client.disconnect();
    await ended;
  }

  private async inspect(): Promise<void> {
    clearTimeout(this.again);
    try {
      const problem = await this.settings.inspect?.(this.client);
      if (this.client.status !== 'ready') return;
      if (problem) {
        // It may be mended while the connection stays.
        this.later(() => void this.inspect());
        return this.fail(problem);
      }
      this.problem = undefined;
      this.opened?.();
    } catch (error) {
      this.fail(plainError(error, 'Redis could not be inspected'));
      if (this.client.status === 'ready') this.later(() => this.reconnect());
    }
  }

  private later(look: () => void): void {
    this.again = setTimeout(() => this.client.status === 'ready' && look(), AGAIN).unref();
  }

  /** An error of a ready connection does not end it: if it is lost, `close` follows. */
  private onError(error: Error): void {
    if (this.client.status === 'ready') this.report(error);
    else this.fail(error);
  }

  private onClose(): void {
    this.problem ??= new Error('the connection to Redis was lost');
    this.opened?.();
  }

  private fail(problem: Error): void {
    if (this.problem?.message !== problem.message) this.report(problem);
    this.problem = problem;
    this.opened?.();
  }
}
