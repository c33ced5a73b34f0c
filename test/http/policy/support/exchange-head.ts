import { Agent, request } from 'node:http';
import { PATH } from '../../../support/receiver.js';
import type { RawAnswer } from '../../../support/exchange-raw.js';
import type { RequestParts } from '../../../support/request-text.js';

/** A HEAD request: its answer announces a length and sends no body, which only an HTTP parser can follow. */
export function exchangeHead(port: number, { path = PATH, headers = [] }: RequestParts): Promise<RawAnswer> {
  // Without an agent that keeps connections the request itself would ask for the end of its connection.
  const agent = new Agent({ keepAlive: true });
  return new Promise<RawAnswer>((resolve, reject) => {
    const named = ['Host', 'test', ...headers.flat()];
    const sent = request({ host: '127.0.0.1', port, path, method: 'HEAD', headers: named, agent });
    sent.on('response', (answer) => {
      const { rawHeaders, statusCode = 0 } = answer;
      const lines = rawHeaders.flatMap((name, at) =>
        at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : [],
      );
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: statusCode, lines, headers: Object.fromEntries(lines), body }));
    });
    sent.on('error', reject);
    sent.end();
  }).finally(() => agent.destroy());
}
