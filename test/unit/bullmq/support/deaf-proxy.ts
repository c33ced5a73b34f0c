import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and Redis, like a firewall that forgets connections without telling anybody. */
export class DeafProxy {
  private readonly sockets = new Set<Socket>();
  private pairs: (readonly [Socket, Socket])[] = [];

  private constructor(
    private readonly server: Server,
    /** Port of the Redis that new connections lead to. */
    public target: number,
  ) {}

  static async to(port: number): Promise<DeafProxy> {
    const server = createServer();
    const proxy = new DeafProxy(server, port);
    server.on('connection', (client) => proxy.join(client, connect(proxy.target, '127.0.0.1')));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Connections so far stay open, and nothing comes through any more. New ones work. */
  forget(): void {
    for (const [client, redis] of this.pairs.splice(0)) {
      client.unpipe(redis).resume();
      redis.unpipe(client).resume();
    }
  }

  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await once(this.server, 'close');
  }

  private join(client: Socket, redis: Socket): void {
    for (const socket of [client, redis]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
    }
    client.pipe(redis).pipe(client);
    this.pairs.push([client, redis]);
  }
}
