import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { PARAMS_PROVIDER_TOKEN } from 'nestjs-pino';
import { samplePayload, VoxTest } from 'nestjs-vox-webhooks/testing';
import { AppModule } from '../../../sample/04-appointments/src/app.module.js';
import { Appointments } from '../../../sample/04-appointments/src/database/appointments.js';
import { Voicemails } from '../../../sample/04-appointments/src/database/voicemails.js';
import { LOG_OPTIONS } from '../../../sample/04-appointments/src/log-options.js';
import { Reminders } from '../../../sample/04-appointments/src/reminders/reminders.js';

const TOKEN = 'test-token-0123456789';
const SECRET = 'a-link-secret-of-thirty-two-characters';
const HOUR = 3_600_000;

interface Sent {
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly status_callback: { readonly url: string };
}

/** The REST API of the platform, as far as the sample speaks to it. */
class MessagingApi {
  readonly sent: Sent[] = [];
  readonly keys: (string | undefined)[] = [];
  status = 200;
  private readonly server: Server = createServer((request, response) => {
    void this.take(request).then((id) => {
      response.writeHead(this.status, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
    });
  });

  async start(): Promise<string> {
    await once(this.server.listen(0, '127.0.0.1'), 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v2`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(request: IncomingMessage): Promise<string> {
    this.keys.push(request.headers.authorization);
    this.sent.push(JSON.parse(await text(request)) as Sent);
    return `message-${this.sent.length}`;
  }
}

/** What pino wrote. nestjs-pino keeps one logger per process, so both applications share it. */
const lines: string[] = [];

describe.each([{ Adapter: ExpressAdapter }, { Adapter: FastifyAdapter }])(
  'sample 04 on $Adapter.name',
  ({ Adapter }) => {
    const api = new MessagingApi();
    let folder: string;
    let vox: VoxTest;
    let appointments: Appointments;
    let phones = 0;
    let phone: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'vox-appointments-'));
      Object.assign(process.env, {
        VOX_TOKEN: TOKEN,
        VOX_LINK_SECRET: SECRET,
        PUBLIC_URL: 'https://hooks.example.com',
        DATABASE_URL: `file:${join(folder, 'appointments.db')}`,
        MESSAGES_URL: await api.start(),
        MESSAGES_KEY: 'a-key-of-the-api',
        MESSAGES_FROM: '+12025550123',
      });
      const tested = await Test.createTestingModule({ imports: [AppModule] })
        .overrideProvider(PARAMS_PROVIDER_TOKEN)
        .useValue({ ...LOG_OPTIONS, pinoHttp: [LOG_OPTIONS.pinoHttp, { write: (line: string) => lines.push(line) }] })
        .compile();
      vox = await VoxTest.attach(tested.createNestApplication(new Adapter(), { logger: false }));
      appointments = vox.app.get(Appointments, { strict: false });
    });
    afterAll(async () => {
      await vox.close();
      await api.close();
      await rm(folder, { recursive: true });
    });
    beforeEach(() => {
      api.status = 200;
      phones += 1;
      phone = `+1202555${String(1_000 + phones)}`;
    });

    const inHours = (hours: number): Date => new Date(Date.now() + hours * HOUR);
    const answerOf = async (): Promise<string | undefined> => (await appointments.nextOf(phone))?.answer;
    const remind = (): Promise<void> => vox.app.get(Reminders).sendDue();
    const mine = (): Sent[] => api.sent.filter(({ to }) => to === phone);

    it('reminds of what is due, once, and of nothing else', async () => {
      await appointments.add(phone, inHours(48));
      await remind();
      expect(mine()).toEqual([]);
      await appointments.add(phone, inHours(2));
      await Promise.all([remind(), remind()]);
      expect(mine()).toEqual([
        {
          to: phone,
          from: '+12025550123',
          body: expect.stringMatching(/^Your appointment is on \w+, \w+ \d+ at \d+:\d\d.[AP]M\. To confirm/),
          status_callback: {
            url: expect.stringMatching(/^https:\/\/hooks\.example\.com\/webhooks\/vox\/sms\.dlr\?/),
            method: 'POST',
          },
        },
      ]);
      expect(api.keys.at(-1)).toBe('Bearer a-key-of-the-api');
    });

    it('tries again after an error of the API', async () => {
      await appointments.add(phone, inHours(2));
      api.status = 429;
      await remind();
      api.status = 200;
      await remind();
      expect(mine()).toHaveLength(2);
      await remind();
      expect(mine()).toHaveLength(2);
    });

    it('keeps the latest of the receipts, which come with nothing but the signed link', async () => {
      await appointments.add(phone, inHours(2));
      await remind();
      const message_id = `message-${api.sent.length}`;
      const signed = new URL(mine()[0]?.status_callback.url ?? '');
      const send = async (status: string, search = signed.search): Promise<number> => {
        const body = JSON.stringify(samplePayload('sms.dlr', { message_id, status }));
        const headers = { 'content-type': 'application/json' };
        const url = new URL(signed.pathname + search, vox.url('sms.dlr'));
        return (await fetch(url, { method: 'POST', headers, body })).status;
      };
      const statuses = [];
      for (const status of ['delivered', 'sent', 'queued', 'delivered']) statuses.push(await send(status));
      expect(statuses).toEqual([200, 200, 200, 200]);
      expect(await appointments.byMessage(message_id)).toMatchObject({ phone, messageStatus: 'delivered' });
      expect(await send('failed', '')).toBe(401);
    });

    it('lets the platform send a receipt again that was faster than the answer of the API', async () => {
      const { id } = await appointments.add(phone, inHours(2));
      const { status, outcome } = await vox.send('sms.dlr', { message_id: 'early' });
      expect([status, outcome?.code]).toEqual([503, 'VOX_RETRY']);
      await appointments.reminded(id, 'early');
      await vox.send('sms.dlr', { message_id: 'early', status: 'expired' }).expect(200);
      expect(await appointments.byMessage('early')).toMatchObject({ messageStatus: 'expired' });
    });

    it('confirms on 1, and cancels on 2', async () => {
      await appointments.add(phone, inHours(30));
      const first = await vox.call({ from: phone, callbackAuth: 'none' });
      expect(first.heard[0]).toMatch(/^Your next appointment is on \w+, /);
      await first.press('1');
      expect([first.heard.at(-2), await answerOf()]).toEqual([
        'Thank you. Your appointment is confirmed.',
        'confirmed',
      ]);
      const second = await vox.call({ from: phone, callbackAuth: 'none' });
      await second.press('2');
      expect([second.heard.at(-2), await answerOf()]).toEqual(['Your appointment is cancelled.', undefined]);
      expect(second.ended).toEqual({ by: 'hangup' });
    });

    it.each([
      ['another key', true],
      ['silence', true],
      ['no appointment', false],
    ])('takes a message after %s', async (what, has) => {
      if (has) await appointments.add(phone, inHours(30));
      const recordingUrl = 'https://files.example.com/1.wav';
      const call = await vox.call({
        from: phone,
        callbackAuth: 'none',
        outcomes: { record: { duration: 7, url: recordingUrl } },
      });
      if (what === 'another key') await call.press('9');
      if (what === 'silence') await call.stayQuiet();
      expect(call.heard).toContainEqual(expect.stringMatching(/Please leave a message after the tone/));
      expect([call.heard.at(-1), call.ended]).toEqual(['Thank you. Goodbye.', { by: 'hangup' }]);
      const stored = (await vox.app.get(Voicemails, { strict: false }).all()).filter((row) => row.phone === phone);
      expect(stored).toEqual([{ callSid: expect.any(String), phone, seconds: 7, url: recordingUrl }]);
      expect(await answerOf()).toBe(has ? 'open' : undefined);
    });

    it('decides by the number whose appointment is answered, not by what the call says', async () => {
      const { id } = await appointments.add('+12025559999', inHours(30));
      await appointments.add(phone, inHours(30));
      const { body } = await vox
        .send('voice.gather', { From: phone, Digits: '2', Vars: { appointment: String(id) } }, { step: 'choose' })
        .expect(200);
      expect(body).toContain('Your appointment has changed.');
      expect([(await appointments.nextOf('+12025559999'))?.answer, await answerOf()]).toEqual(['open', 'open']);
    });

    it('logs requests, and none of its secrets', async () => {
      await vox.send('sms.mo', {}, { auth: 'none' }).expect(401);
      const all = lines.join('');
      expect(all).toContain('"url":"/webhooks/vox/sms.dlr"');
      expect(all).toContain('"authorization":"[Redacted]"');
      const signed = api.sent.map(({ status_callback: { url } }) => new URL(url).search.slice(1));
      for (const secret of [TOKEN, SECRET, 'a-key-of-the-api', ...signed]) expect(all).not.toContain(secret);
    });
  },
);
