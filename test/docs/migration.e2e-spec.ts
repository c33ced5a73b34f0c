import { readdirSync, readFileSync } from 'node:fs';
import { Body, Controller, HttpCode, Post, UseGuards, ValidationPipe } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import express from 'express';
import { VoxAuthGuard } from 'nestjs-vox-webhooks';
import { exchangeRaw } from '../support/exchange-raw.js';
import { FORM_TYPE, GOOD, PATH, type Receiver, type ReceiverSetup, startReceiver, TOKEN } from '../support/receiver.js';
import { requestText } from '../support/request-text.js';
import { server } from './migration/express-before.js';
import { Ledger } from './migration/ledger.js';
import { Hooks } from './migration/nest-after.js';
import { HooksController as Before } from './migration/nest-before.js';
import { HooksController as Parts } from './migration/nest-parts.js';
import { SITUATIONS } from './migration/situations.js';
import { Hooks as TwilioAfter } from './migration/twilio-after.js';
import { HooksController as TwilioBefore } from './migration/twilio-before.js';
import { snippetsIn } from './snippets.js';

const DOCUMENT = readFileSync('docs/migration.md', 'utf8');
const SHOWN = [
  'nest-before',
  'nest-parts',
  'nest-after',
  'express-before',
  'express-after',
  'twilio-before',
  'twilio-after',
];
const HAND_WRITTEN = { receipts: '/hooks/receipts', calls: '/hooks/calls' };
const OURS = { receipts: PATH, calls: `${PATH}/voice.inbound` };
const HOSTILE = { headers: [GOOD, FORM_TYPE], body: 'CallSid=c9&To=%2B12025550123&From=%3CHangup%2F%3E' };

interface Stage {
  readonly column: number;
  readonly setup: ReceiverSetup;
  readonly paths: typeof HAND_WRITTEN;
  /** How often a receipt that comes twice is handled. */
  readonly runs: number;
  /** What a caller who calls himself `<Hangup/>` gets into the document. */
  readonly says: string;
}

const STAGES: Readonly<Record<string, Stage>> = {
  before: {
    column: 1,
    setup: {
      bare: true,
      controllers: [Before],
      configure: (app) => void app.useGlobalPipes(new ValidationPipe({ whitelist: true })),
    },
    paths: HAND_WRITTEN,
    runs: 2,
    says: 'Hello <Hangup/>.',
  },
  'with parts': {
    column: 2,
    setup: { controllers: [Parts] },
    paths: HAND_WRITTEN,
    runs: 2,
    says: 'Hello &lt;Hangup/&gt;.',
  },
  after: { column: 3, setup: { providers: [Hooks] }, paths: OURS, runs: 1, says: 'Hello &lt;Hangup/&gt;.' },
};

/** Cells of the row of a table that begins with a text. */
function rowOf(first: string): readonly string[] {
  const row = DOCUMENT.split('\n').find((line) => line.startsWith(`| ${first} `)) ?? '';
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function start(ledger: Ledger, setup: ReceiverSetup): Promise<Receiver> {
  process.env['VOX_TOKEN'] = TOKEN;
  return startReceiver({ ...setup, providers: [{ provide: 'LEDGER', useValue: ledger }, ...(setup.providers ?? [])] });
}

describe('docs/migration.md', () => {
  it.each(SHOWN)('shows %s as it is tested', (name) => {
    const codes = snippetsIn('docs/migration.md').map(({ code }) => code);
    expect(codes).toContain(readFileSync(`test/docs/migration/${name}.ts`, 'utf8').trimEnd());
    expect(readdirSync('test/docs/migration')).toContain(`${name}.ts`);
  });
});

describe.each(Object.entries(STAGES))('the hand-written controller %s', (_name, stage) => {
  const { column, setup, paths, runs, says } = stage;
  const ledger = new Ledger();
  let receiver: Receiver;
  beforeAll(async () => void (receiver = await start(ledger, setup)));
  afterAll(() => receiver.close());
  beforeEach(() => void (ledger.runs = 0));

  it.each(Object.entries(SITUATIONS))('%s: answered as the document has it', async (name, { to, parts }) => {
    const { status, body } = await receiver.send({ ...parts, path: paths[to] });
    expect(`${status}${body === '<Response><Hangup/></Response>' ? ', the fallback' : ''}`).toBe(rowOf(name)[column]);
  });

  it('handles a receipt that comes twice as often as the document says', async () => {
    const body = '{"type":"per_recipient","message_id":"twice","status":"delivered"}';
    await receiver.send({ path: paths.receipts, body });
    await receiver.send({ path: paths.receipts, body });
    expect([ledger.runs, ledger.get('twice')]).toEqual([runs, 'delivered']);
  });

  it('lets a caller write into the document, or does not', async () => {
    expect((await receiver.send({ ...HOSTILE, path: paths.calls })).body).toContain(says);
  });
});

describe('on the way', () => {
  it('old URLs and new ones stand side by side', async () => {
    const ledger = new Ledger();
    const receiver = await start(ledger, { controllers: [Parts], providers: [Hooks] });
    for (const { receipts, calls } of [HAND_WRITTEN, OURS]) {
      const { status } = await receiver.send({
        path: receipts,
        body: `{"type":"per_recipient","message_id":"${receipts}","status":"DELIVERED"}`,
      });
      const answer = await receiver.send({ ...HOSTILE, path: calls });
      expect([status, ledger.get(receipts), answer.status]).toEqual([200, 'delivered', 200]);
    }
    await receiver.close();
  });

  it('the guard can be taken over alone', async () => {
    @Controller('hooks')
    @UseGuards(VoxAuthGuard)
    class Guarded {
      @Post('receipts')
      @HttpCode(200)
      receipt(@Body() body: Record<string, unknown>): unknown {
        return body['message_id'];
      }
    }
    const receiver = await start(new Ledger(), { controllers: [Guarded] });
    const body = '{"message_id":"m1"}';
    const answers = [
      await receiver.send({ path: '/hooks/receipts', body }),
      await receiver.send({ path: '/hooks/receipts', body, headers: [] }),
    ];
    await receiver.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    expect(answers[0]?.body).toBe('m1');
  });

  it('Nest and a server of Express that was there before share a port', async () => {
    process.env['VOX_TOKEN'] = TOKEN;
    // Reads the token while it is loaded.
    const { addWebhooks } = await import('./migration/express-after.js');
    const app = await addWebhooks(server);
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    const ask = (path: string, headers: readonly (readonly [string, string])[] = HOSTILE.headers) =>
      exchangeRaw(port, requestText({ ...HOSTILE, path, headers }));
    const [old, ours] = [await ask('/hooks/calls'), await ask(`${PATH}/voice.inbound`)];
    const refused = [await ask('/hooks/calls', [FORM_TYPE]), await ask(`${PATH}/voice.inbound`, [FORM_TYPE])];
    await app.close();
    expect([old.body, ours.body]).toEqual([
      '<Response><Say>Hello <Hangup/>.</Say></Response>',
      '<Response><Say>Hello &lt;Hangup/&gt;.</Say></Response>',
    ]);
    expect(refused.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('a parser in front of all routes comes before the module, which refuses without a credential all the same', async () => {
    process.env['VOX_TOKEN'] = TOKEN;
    const { addWebhooks } = await import('./migration/express-after.js');
    const app = await addWebhooks(express().use(express.urlencoded({ extended: false, limit: 1_000 })));
    app.useLogger(false);
    await app.listen(0, '127.0.0.1');
    const port = Number(new URL(await app.getUrl()).port);
    const path = `${PATH}/voice.inbound`;
    const parts = [HOSTILE, { ...HOSTILE, headers: [FORM_TYPE] }, { ...HOSTILE, body: `x=${'x'.repeat(1_000)}` }];
    const answers = await Promise.all(parts.map((one) => exchangeRaw(port, requestText({ ...one, path }))));
    await app.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 413]);
  });
});

describe('from nestjs-twilio', () => {
  const DOCUMENT_OF_TWILIO =
    '<?xml version="1.0" encoding="UTF-8"?><Response><Say>Hello &lt;Hangup/&gt;.</Say><Hangup/></Response>';

  it('the controller wants a signature', async () => {
    const receiver = await startReceiver({ bare: true, controllers: [TwilioBefore] });
    const { status } = await receiver.send({ ...HOSTILE, path: HAND_WRITTEN.calls });
    await receiver.close();
    expect(status).toBe(401);
  });

  it('the handler returns what the builder of Twilio has made', async () => {
    const receiver = await startReceiver({ providers: [TwilioAfter] });
    const { status, body } = await receiver.send({ ...HOSTILE, path: OURS.calls });
    await receiver.close();
    expect([status, body]).toEqual([200, DOCUMENT_OF_TWILIO]);
  });
});
