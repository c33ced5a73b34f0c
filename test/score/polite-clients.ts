import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { findTool } from '../../scripts/tools/find-tool.mjs';
import { PATH } from '../support/receiver.js';

const CHUNK = Buffer.alloc(65_536, 'x');

function* chunks(bytes: number): Generator<Buffer> {
  for (let sent = 0; sent < bytes; sent += CHUNK.length) yield CHUNK;
}

/** Node's own client, with a body that it streams as fast as it may. */
function byNode(port: number, bytes: number): Promise<string> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path: PATH, method: 'POST' }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve(`${answer.statusCode} ${body}`)).on('error', (error) => resolve(error.message));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    Readable.from(chunks(bytes))
      .pipe(sent)
      .on('error', () => undefined);
  });
}

async function byFetch(port: number, bytes: number): Promise<string> {
  const body = new ReadableStream({
    start(controller) {
      for (const chunk of chunks(bytes)) controller.enqueue(chunk);
      controller.close();
    },
  });
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${PATH}`, { method: 'POST', body, duplex: 'half' });
    return `${answer.status} ${await answer.text()}`;
  } catch (error) {
    return String(error instanceof Error ? (error.cause ?? error) : error);
  }
}

/** `undefined` where curl is not installed. */
function byCurl(port: number, bytes: number): Promise<string | undefined> {
  const args = ['-sS', '-m', '20', '-H', 'Transfer-Encoding: chunked', '-H', 'Expect:', '-w', ' %{http_code}'];
  const curl = findTool('curl');
  if (curl === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = execFile(curl, [...args, '--data-binary', '@-', `http://127.0.0.1:${port}${PATH}`], (error, out) => {
      const status = out.slice(-3);
      resolve(error && status === '000' ? error.message : `${status} ${out.slice(0, -4)}`);
    });
    child.stdin?.on('error', () => undefined);
    Readable.from(chunks(bytes)).pipe(child.stdin ?? process.stderr);
  });
}

/** What ordinary clients make of a refusal in the middle of their body: status and text, or their error. */
export const CLIENTS = { node: byNode, fetch: byFetch, curl: byCurl } as const;
