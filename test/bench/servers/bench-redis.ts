import { Redis } from 'ioredis';
import { type RedisServer, startRedis } from '../../support/redis-server.js';

/** The Redis of one server, with an append-only file, and a client that asks what it has cost. */
export class BenchRedis {
  private constructor(
    private readonly server: RedisServer,
    private readonly client: Redis,
  ) {}

  static async start(): Promise<BenchRedis> {
    const server = await startRedis();
    return new BenchRedis(server, new Redis(server.url));
  }

  get url(): string {
    return this.server.url;
  }

  /** CPU time so far, user and system, in µs. */
  async cpu(): Promise<number> {
    const info = await this.client.info('cpu');
    const seconds = ['used_cpu_user', 'used_cpu_sys'].map((field) => {
      const [, value] = new RegExp(`^${field}:([\\d.]+)`, 'm').exec(info) ?? [];
      return Number(value);
    });
    return seconds.reduce((sum, one) => sum + one, 0) * 1_000_000;
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.server.stop();
  }
}
