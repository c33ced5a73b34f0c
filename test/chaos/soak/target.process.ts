import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  bearer,
  DropDelivery,
  memoryDedupeStore,
  OnVoxEvent,
  RetryDelivery,
  type SmsDlr,
  type VoiceInbound,
} from 'nestjs-vox-webhooks';
import { startReceiver, TOKEN } from '../../support/receiver.js';
import { runningOf } from '../../support/running-of.js';
import { DEADLINE } from './deadline.js';

const [, , platform, fault] = process.argv;
const leaked: unknown[] = [];

/** What a handler does, named by the first part of an id. */
const MANNERS: Readonly<Record<string, () => unknown>> = {
  slow: () => setTimeout(30),
  late: () => setTimeout(DEADLINE * 2),
  fails: () => {
    throw new Error('fails');
  },
  failslate: () => setTimeout(DEADLINE * 2).then(() => Promise.reject(new Error('fails late'))),
  drops: () => {
    throw new DropDelivery('dropped');
  },
  retries: () => {
    throw new RetryDelivery('again');
  },
};

async function behave(id: string): Promise<void> {
  if (fault === 'leak') leaked.push(Buffer.from(id.repeat(500)).toString('hex'));
  await MANNERS[id.split('-')[0] ?? '']?.();
}

@Injectable()
class Work {
  @OnVoxEvent('sms.dlr')
  receipt({ messageId }: SmsDlr): Promise<void> {
    return behave(messageId);
  }

  @OnVoxEvent('voice.inbound')
  async answer({ callSid }: VoiceInbound): Promise<string> {
    await behave(callSid);
    return '<Response><Say>Hello</Say></Response>';
  }
}

/** What is left when everything that can be thrown away has been. */
async function measure(): Promise<Record<string, unknown>> {
  for (let round = 0; round < 4; round++) {
    globalThis.gc?.();
    await setTimeout(20);
  }
  return {
    heap: process.memoryUsage().heapUsed,
    resources: process.getActiveResourcesInfo().toSorted().join(' '),
    running: runningOf(app),
  };
}

const { app, port } = await startReceiver({
  platform: platform === 'fastify' ? 'fastify' : 'express',
  providers: [Work],
  options: {
    auth: [bearer(TOKEN)],
    // By default 100,000 events are remembered, which would look like a leak until the store is full.
    dedupe: memoryDedupeStore({ capacity: 1_000 }),
    body: { deadline: DEADLINE },
    handlerDeadline: DEADLINE,
    calls: { deadline: DEADLINE },
  },
  app: { logger: false },
});
process.on('message', () => void measure().then((state) => process.send?.(state)));
process.send?.({ port });
