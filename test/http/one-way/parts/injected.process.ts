import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RequestParts } from '../../../support/request-text.js';
import { startReceiver } from '../../../support/receiver.js';
import { Desk, guess, HelloController, message } from './house.js';

/** Asks an application by `inject()` of Fastify, part of which is CommonJS that Jest cannot load. */
const { app, port } = await startReceiver({
  platform: 'fastify',
  providers: [Desk],
  controllers: [HelloController],
  options: { fastPath: process.argv[2] === 'fast' },
});
const fastify = app as unknown as NestFastifyApplication;

async function inject({ method = 'POST', path, headers = [], body }: RequestParts): Promise<string> {
  const parts = { method: method as 'POST', url: path, headers: Object.fromEntries(headers), payload: body };
  const answer = await fastify.inject(parts);
  return `${answer.statusCode} ${answer.body}`;
}

async function answers(): Promise<Record<string, unknown>> {
  return {
    read: await inject({ method: 'GET', path: '/hello' }),
    written: await inject({ path: '/hello', headers: [['content-type', 'application/json']], body: '{}' }),
    handled: await inject(message()),
    refused: await inject(guess()),
    large: await inject({ ...guess(), body: Buffer.alloc(1_048_576, ' ') }),
    runs: app.get(Desk).runs,
  };
}

process.on('message', () => void answers().then((told) => process.send?.(told)));
process.send?.({ port });
