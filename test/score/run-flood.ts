import { connect } from 'node:net';
import type { PlatformName } from '../support/platforms.js';
import { PATH } from '../support/receiver.js';
import { CLIENTS } from './polite-clients.js';
import { startProcess, stopProcess } from './start-process.js';

const MB = 1_048_576;
const MOST_READ = 8 * MB;
const PIECE = Buffer.from(`10000\r\n${'x'.repeat(65_536)}\r\n`);

export interface FloodReport {
  readonly line: string;
  readonly ok: boolean;
  /** What each ordinary client received. */
  readonly clients: Readonly<Record<string, string | undefined>>;
}

interface Flooded {
  readonly status: number;
  readonly ms: number;
  readonly sent: number;
}

/** Streams chunks without a credential and without listening, until all are out or the server ends it. */
function flood(port: number, bytes: number, path: string): Promise<Flooded> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const began = performance.now();
    let answer = '';
    let ms = Number.NaN;
    let sent = 0;
    const pump = (): void => {
      while (sent < bytes && !socket.destroyed) {
        sent += PIECE.length;
        if (!socket.write(PIECE)) return void socket.once('drain', pump);
      }
      socket.end('0\r\n\r\n');
    };
    socket.on('data', (text) => {
      if (answer === '') ms = Math.round(performance.now() - began);
      answer += text.toString('latin1');
    });
    socket
      .on('error', () => undefined)
      .on('close', () => {
        resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), ms, sent });
      });
    const head = ['Host: test', 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
    socket.write(`POST ${path} HTTP/1.1\r\n${head.join('\r\n')}\r\n\r\n`, pump);
    socket.setTimeout(30_000, () => socket.destroy());
  });
}

/** A stranger streams a huge body at a receiver in a process of its own; then ordinary clients do. */
export async function runFlood(platform: PlatformName, megabytes: number, path: string = PATH): Promise<FloodReport> {
  const target = await startProcess(new URL('./flood-target.process.ts', import.meta.url), [platform]);
  try {
    await flood(target.port, 1, path);
    const before = await target.ask('start');
    const { status, ms, sent } = await flood(target.port, megabytes * MB, path);
    const after = await target.ask('report');
    const delta = (name: string, from = name): number => Number(after?.[name]) - Number(before?.[from]);
    const clients: Record<string, string | undefined> = {};
    for (const [name, client] of Object.entries(CLIENTS)) clients[name] = await client(target.port, 32 * MB);
    const polite = Object.values(clients).every((seen) => seen === undefined || seen.startsWith('401 {"code":'));
    const ok = status === 401 && delta('read') <= MOST_READ && after?.['runs'] === 0 && polite;
    const line =
      `flood platform=${platform} status=${status} read=${inMb(delta('read'))}MB sent=${inMb(sent)}MB ` +
      `of=${megabytes}MB ms=${ms} rss=+${inMb(delta('peak', 'rss'))}MB runs=${String(after?.['runs'])} polite=${polite}`;
    return { line, ok, clients };
  } finally {
    await stopProcess(target);
  }
}

function inMb(bytes: number): string {
  return (bytes / MB).toFixed(1);
}
