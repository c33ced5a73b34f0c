import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { json as jsonParser } from 'express';
import { OnVoxEvent, type SmsDlr } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { FORM_TYPE, GOOD, JSON_TYPE, PATH, type Receiver, startReceiver } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';
import { until } from '../../support/until.js';
import { MemoryQueue } from '../../unit/delivery/memory-queue.js';

const raws: object[] = [];

@Injectable()
class Receipts {
  @OnVoxEvent('sms.dlr')
  take({ raw }: SmsDlr): void {
    raws.push(raw);
  }
}

let count = 0;
/** Each with an id of its own: what comes again is no work for a queue. */
const fields = (): Record<string, string> => ({
  message_id: `m${++count}`,
  type: 'dlr',
  status: 'delivered',
  to: '+12025550100',
});
const VARS = '{"__proto__":{"a":1},"constructor":{"b":2},"kept":[{"prototype":3}]}';
const json = (): string =>
  JSON.stringify({ ...fields(), prototype: 1, constructor: 2, vars: 'X' }).replace('"X"', () => VARS);
const form = (): string =>
  new URLSearchParams({ ...fields(), prototype: '1', constructor: '2', ['__proto__']: '3' }).toString();

const WAYS: readonly (readonly [string, () => RequestParts])[] = [
  ['JSON', () => ({ headers: [GOOD, JSON_TYPE], body: json() })],
  ['a form', () => ({ headers: [GOOD, FORM_TYPE], body: form() })],
  ['the query of a GET', () => ({ method: 'GET', path: `${PATH}?${form()}`, headers: [GOOD] })],
];

describe.each(PLATFORMS)('A12: raw on %s', (platform) => {
  describe.each(['at once', 'out of a queue'])('handled %s', (how) => {
    let receiver: Receiver;
    beforeAll(async () => {
      const delivery = new MemoryQueue({ attempts: 1, concurrency: 1 });
      const options = how === 'at once' ? { dedupe: false as const } : { delivery };
      receiver = await startReceiver({ platform, providers: [Receipts], options });
    });
    beforeEach(() => void (raws.length = 0));
    afterAll(() => receiver.close());

    it.each(WAYS)('A12: that came as %s has no prototype, and no name that reaches one', async (_way, parts) => {
      expect((await receiver.send(parts())).status).toBe(200);
      await until('the handler', () => raws.length === 1);
      const [raw = {}] = raws;
      expect(Object.getPrototypeOf(raw)).toBeNull();
      expect(raw).toMatchObject({ message_id: `m${count}` });
      expect(JSON.stringify(raw)).not.toMatch(/__proto__|constructor|prototype/);
    });
  });
});

describe('A12: raw of a body that the application has parsed', () => {
  it.each(['at once', 'out of a queue'])('A12: handled %s has no prototype either', async (how) => {
    raws.length = 0;
    const delivery = new MemoryQueue({ attempts: 1, concurrency: 1 });
    const receiver = await startReceiver({
      providers: [Receipts],
      options: how === 'at once' ? {} : { delivery },
      configure: (app) => void app.use(jsonParser()),
    });
    try {
      expect((await receiver.send({ body: json() })).status).toBe(200);
      await until('the handler', () => raws.length === 1);
      const [raw = {}] = raws;
      expect(Object.getPrototypeOf(raw)).toBeNull();
      expect(JSON.stringify(raw)).not.toMatch(/__proto__|constructor|prototype/);
    } finally {
      await receiver.close();
    }
  });
});
