import { VersioningType } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { step, voxml, VoxmlError } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, type ReceiverSetup, startReceiver } from '../../support/receiver.js';
import { ask, urlsIn } from './calling.js';
import { BROKEN, Desk, PLACES } from './desk.js';

const FALLBACK = '<Response><Say>Call again later</Say></Response>';
const ORIGIN = 'https://hooks.example.com';

/** Surroundings, and the URL of our routes in them. */
const SURROUNDINGS: readonly (readonly [name: string, base: string, setup: ReceiverSetup])[] = [
  ['nothing special', '/webhooks/vox', {}],
  ['a path of its own', '/in/calls', { structure: { path: 'in/calls' } }],
  ['a global prefix', '/api/webhooks/vox', { configure: (app) => void app.setGlobalPrefix('api') }],
  [
    'a global prefix that leaves our routes out',
    '/webhooks/vox',
    { configure: (app) => void app.setGlobalPrefix('api', { exclude: ['webhooks/vox', 'webhooks/vox/*path'] }) },
  ],
  [
    'URI versioning',
    '/webhooks/vox',
    { configure: (app) => void app.enableVersioning({ type: VersioningType.URI, defaultVersion: '1' }) },
  ],
  [
    'a public URL and a global prefix',
    `${ORIGIN}/api/webhooks/vox`,
    { options: { publicUrl: `${ORIGIN}/` }, configure: (app) => void app.setGlobalPrefix('api') },
  ],
];

describe.each(PLATFORMS)('links on %s', (platform) => {
  describe.each(SURROUNDINGS)('with %s', (_name, base, setup) => {
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver({ platform, providers: [Desk], ...setup });
    });
    afterAll(() => receiver.close());

    it.each(PLACES)('%s prints a URL that leads to the handler', async (place, _build, printed, leadsTo) => {
      const path = base.replace(ORIGIN, '');
      const { status, body } = await ask(receiver, `${path}/voice.inbound`, { Tag: place });
      expect([status, body]).toEqual([200, `<Response>${printed.replace('{base}', base)}</Response>`]);
      const { informed } = receiver.app.get(Desk);
      informed.splice(0);
      const next = await ask(receiver, urlsIn(body)[0]?.replace(ORIGIN, '') ?? 'no link');
      expect(next.status).toBe(200);
      expect(informed[0] ?? next.body).toBe(informed[0] ? leadsTo : `<Response><Say>${leadsTo}</Say></Response>`);
    });
  });

  describe('that lead nowhere', () => {
    let receiver: Receiver;
    beforeAll(async () => {
      receiver = await startReceiver({ platform, providers: [Desk], options: { calls: { fallback: FALLBACK } } });
    });
    afterAll(() => receiver.close());

    it.each(BROKEN)('to %s: the caller hears the fallback, the log names the step', async (what, _build, named) => {
      const answer = await ask(receiver, 'voice.inbound', { Tag: what });
      expect([answer.status, answer.body]).toEqual([200, FALLBACK]);
      expect(receiver.logger.text).toContain(`VOX_VOXML ${named} in this registration`);
    });

    it('a document with a link that is made text too early: the caller hears the fallback', async () => {
      expect(() =>
        voxml()
          .gather({ action: step(Desk, 'menu') })
          .toString(),
      ).toThrow(new VoxmlError('Gather', 'action', 'links are resolved only in an answer'));
      expect((await ask(receiver, 'voice.inbound', { Tag: 'text' })).body).toBe(FALLBACK);
      expect(receiver.logger.text).toContain('links are resolved only in an answer');
    });
  });
});
