import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf } from '../../common/code-of.js';
import { UsageError } from '../usage.error.js';

const LOOPBACK = '127.0.0.1';
const TRIES = 20;

/**
 * Listens on the loopback interface, on this port or the next one that is free. 0: on any.
 * @returns the origin
 * @throws UsageError if none of twenty is free
 */
export async function listen(server: Server, port: number, tries = TRIES): Promise<string> {
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    return `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EADDRINUSE' && tries > 1 && port < 65_535) return listen(server, port + 1, tries - 1);
    throw new UsageError(`The port ${port} cannot be used (${code})`, 'Give another one to --port.');
  }
}
