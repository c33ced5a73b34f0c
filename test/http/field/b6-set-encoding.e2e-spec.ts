import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { PLATFORMS } from '../../support/platforms.js';
import { GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import { beforeAllElse } from './parts/before-all-else.js';
import { Reader, shortMessage, TEXT } from './parts/reader.js';

const ENCODINGS = ['utf8', 'latin1', 'hex', 'base64', 'utf16le'] as const;
const WAYS = PLATFORMS.flatMap((platform) =>
  [true, false].flatMap((fastPath) => ENCODINGS.map((encoding) => ({ platform, fastPath, encoding }))),
);

/** The first line of the answer to a request that comes in two pieces. */
async function inPieces(port: number, request: Buffer, at: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const answer = new Promise<string>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => resolve(chunk.toString().split('\r\n')[0] ?? ''));
    socket.on('error', reject).on('close', () => reject(new Error('closed without an answer')));
  });
  socket.write(request.subarray(0, at));
  await sleep(30);
  socket.write(request.subarray(at));
  return answer.finally(() => socket.destroy());
}

describe.each(WAYS)(
  'B6: a middleware has called setEncoding($encoding) on $platform, fastPath: $fastPath',
  ({ platform, fastPath, encoding }) => {
    let receiver: Receiver;
    afterEach(() => receiver.close());

    it.each([true, false])('bodies are read, in one piece and in two; it listens as well: %p', async (listens) => {
      receiver = await startReceiver({
        platform,
        options: { fastPath },
        providers: [Reader],
        configure: (app) =>
          beforeAllElse(app, platform, (incoming) => {
            incoming.setEncoding(encoding);
            if (listens) incoming.on('data', () => undefined);
          }),
      });
      expect((await receiver.send({ body: shortMessage() })).status).toBe(200);
      const request = requestText({ path: PATH, headers: [GOOD, JSON_TYPE], body: shortMessage() });
      const inside = request.indexOf(Buffer.from('ü')) + 1;
      expect(await inPieces(receiver.port, request, inside)).toBe('HTTP/1.1 200 OK');
      expect(receiver.app.get(Reader).texts).toEqual([TEXT, TEXT]);
    });

    it('a stranger whose body is discarded in pieces ends nothing', async () => {
      receiver = await startReceiver({
        platform,
        options: { fastPath, onUnauthorized: 'drop' },
        providers: [Reader],
        configure: (app) => beforeAllElse(app, platform, (incoming) => void incoming.setEncoding(encoding)),
      });
      const request = requestText({ path: PATH, headers: [JSON_TYPE], body: shortMessage() });
      expect(await inPieces(receiver.port, request, request.length - 20)).toBe('HTTP/1.1 200 OK');
      expect(receiver.app.get(Reader).texts).toEqual([]);
    });
  },
);
