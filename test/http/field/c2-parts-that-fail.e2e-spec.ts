import { describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { Validate, ValidatorConstraint } from 'class-validator';
import { OnVoxEvent, type SmsMo, type VoiceInbound, voxml, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { Acceptance } from 'nestjs-vox-webhooks/ports';
import { startReceiver } from '../../support/receiver.js';
import { sendCall, sendMessage } from '../handlers/deliveries.js';

@Injectable()
class Desk {
  @OnVoxEvent('sms.mo')
  take(_message: SmsMo): void {}

  @OnVoxEvent('voice.inbound')
  answer(_call: VoiceInbound): never {
    throw new Error('nobody is in');
  }
}

const cause = new Error('no such table');
const failing = (): never => {
  throw new AggregateError([new Error('first member')], 'all failed', { cause });
};

@ValidatorConstraint()
class Failing {
  validate(): boolean {
    return failing();
  }
}

class Checked {
  @Validate(Failing)
  from!: string;
}

class Unmade {
  constructor() {
    failing();
  }
}

const store = {
  begin: failing,
  renew: () => true,
  progress: () => true,
  complete: () => true,
  release: () => undefined,
};
const keyOf = (accepts: () => unknown) => ({
  scheme: 'key',
  id: undefined,
  challenge: 'Key realm="vox"',
  weakness: undefined,
  standsAlone: true,
  accepts: accepts as () => Acceptance | undefined,
  present: () => ({}),
  openapi: undefined,
});
const ALL = ['all failed', 'no such table', 'first member'];
const CLAIM = ["the dedupe store threw TypeError: begin() has to give { state: 'started', token, done, attempt }"];
const LATER = ['accepts() of key#1 has returned a promise'];

/** A part of the application that fails, or gives what it may not: the status of a message, and what the log has to say. */
const PARTS: Readonly<Record<string, readonly [object, number, readonly string[]]>> = {
  'a rule of a schema': [{ dto: { 'sms.mo': Checked } }, 500, ALL],
  'the constructor of a schema': [{ dto: { 'sms.mo': Unmade } }, 500, ALL],
  'a store that throws': [{ dedupe: store }, 503, ALL],
  'a store that rejects': [{ dedupe: { ...store, begin: async () => Promise.resolve().then(failing) } }, 503, ALL],
  'a store that gives nothing': [{ dedupe: { ...store, begin: () => undefined } }, 503, CLAIM],
  'a store that gives nothing later': [{ dedupe: { ...store, begin: async () => Promise.resolve() } }, 503, CLAIM],
  'a store that misspells': [{ dedupe: { ...store, begin: () => ({ state: 'startd' }) } }, 503, CLAIM],
  'a credential that throws': [{ auth: [keyOf(failing)] }, 503, ALL],
  'a credential that decides later': [{ auth: [keyOf(async () => Promise.resolve(undefined))] }, 503, LATER],
  'a credential that fails later': [{ auth: [keyOf(async () => Promise.resolve().then(failing))] }, 503, LATER],
};

describe('a part of the application that fails is told of, with all that it says', () => {
  it.each(Object.entries(PARTS))('%s', async (_name, [options, status, texts]) => {
    const receiver = await startReceiver({ providers: [Desk], options: options as Partial<VoxWebhooksOptions> });
    try {
      expect((await sendMessage(receiver)).status).toBe(status);
      for (const text of texts) expect(receiver.logger.text).toContain(text);
    } finally {
      await receiver.close();
    }
  });

  it.each<readonly [string, () => unknown, string]>([
    ['is late', async () => Promise.resolve(voxml().hangup()), 'the handler returned a promise'],
    ['fails later', async () => Promise.reject(new Error('too late')), 'the handler returned a promise'],
    ['is a plain object', () => ({ say: 'Sorry.' }), 'the handler returned an object without a toString() of its own'],
    ['throws', failing, 'first member'],
    ['cannot be printed', () => ({ toString: failing }), 'first member'],
  ])('a fallback that %s', async (_name, fallback, text) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const options = { calls: { fallback: fallback as () => string } };
    const receiver = await startReceiver({ providers: [Desk], options });
    try {
      const answer = await sendCall(receiver);
      expect([answer.status, answer.body]).toEqual([200, expect.stringContaining('<Hangup/>')]);
      expect(receiver.logger.text).toContain(text);
      expect(receiver.logger.text).toContain('nobody is in');
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
      await receiver.close();
    }
  });
});
