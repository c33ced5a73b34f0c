import { describe, expect, it } from '@jest/globals';
import * as root from 'nestjs-vox-webhooks';
import * as bullmq from 'nestjs-vox-webhooks/bullmq';
import * as openapi from 'nestjs-vox-webhooks/openapi';
import * as otel from 'nestjs-vox-webhooks/otel';
import * as testing from 'nestjs-vox-webhooks/testing';
import * as builder from 'nestjs-vox-webhooks/voxml';

/** A function as plain JavaScript sees it. */
type Loose = (...args: unknown[]) => unknown;
const loose = (value: unknown): Loose => value as Loose;
const made = (Type: unknown) => (argument: unknown) => new (Type as new (argument: unknown) => object)(argument);

class Desk {
  greet(): void {}
}

const TOKEN = 'local-token-0123456789';
const NOWHERE = 'http://127.0.0.1:9/';
const DOCUMENT = { openapi: '3.1.0', info: { title: '', version: '' }, paths: {} };
const health = { registration: 'default', report: () => undefined };
const linked = () => root.voxml().redirect(root.step(Desk, 'greet') as never);
const phone = () => new testing.Phone({ auth: 'none' });
const PARTIES = { from: '+12025550111', to: '+12025550100' };

/** Neither options, nor a text, nor a function. */
const NEITHER = [null, 5, true, 5n, Symbol('s3cr3t'), ['s3cr3t']];
const NO_OPTIONS = [...NEITHER, 's3cr3t'];
const NO_TEXT = [...NEITHER, undefined, { s3cr3t: 1 }, () => 's3cr3t'];
const NO_FUNCTION = [...NO_OPTIONS, { s3cr3t: 1 }];

/** Every argument of every function, with values that it cannot take. */
const WRONG: Readonly<Record<string, readonly [(value: unknown) => unknown, readonly unknown[]]>> = {
  'bearer token': [loose(root.bearer), NO_TEXT],
  'bearer options': [(value) => loose(root.bearer)(TOKEN, value), NO_OPTIONS],
  'basic user': [(value) => loose(root.basic)(value, 'password'), NO_TEXT],
  'basic options': [(value) => loose(root.basic)('user', 'password', value), NO_OPTIONS],
  'signedLinks secret': [loose(root.signedLinks), NO_TEXT],
  'fileDeadLetters folder': [loose(root.fileDeadLetters), NO_TEXT],
  'memoryDedupeStore options': [loose(root.memoryDedupeStore), NO_OPTIONS],
  'latestReceipt first': [(value) => loose(root.latestReceipt)(value, { status: 'sent' }), [...NEITHER, undefined]],
  'latestReceipt second': [(value) => loose(root.latestReceipt)({ status: 'sent' }, value), [...NEITHER, undefined]],
  'step class': [(value) => loose(root.step)(value, 'greet'), [...NO_OPTIONS, undefined, () => Desk]],
  'step method': [(value) => loose(root.step)(Desk, value), NO_TEXT],
  'VoxRegistration name': [loose(root.VoxRegistration), NO_TEXT],
  'VoxPayload event': [(value) => (loose(root.VoxPayload)(value) as Loose)(new Desk(), 'greet', 0), NO_TEXT],
  'VoxWebhooksModule.forRoot': [(value) => root.VoxWebhooksModule.forRoot(value as never), [...NO_OPTIONS, undefined]],
  'VoxRefusalError outcome': [made(root.VoxRefusalError), [...NO_TEXT, 's3cr3t', 'toString']],
  variable: [loose(root.variable), NO_TEXT],
  ssml: [loose(root.ssml), [...NO_FUNCTION, undefined].filter((value) => !Array.isArray(value))],
  expr: [loose(root.expr), [...NO_FUNCTION, undefined].filter((value) => !Array.isArray(value))],
  'gather attributes': [
    (value) => loose(root.voxml().gather.bind(root.voxml()))(value),
    [...NO_OPTIONS.slice(1), () => 's3cr3t'],
  ],
  'gather callback': [(value) => root.voxml().gather({}, value as never), NO_FUNCTION],
  'do attributes': [
    (value) => root.voxml().do(root.expr`1 == 1`, (round) => round.pause(), value as never),
    [...NO_OPTIONS.slice(1), () => 's3cr3t'],
  ],
  'if callback': [(value) => root.voxml().if(root.expr`1 == 1`, value as never), NO_FUNCTION],
  'connect callback': [(value) => root.voxml().connect(value as never), [...NO_FUNCTION, undefined]],
  'set attributes': [(value) => root.voxml().set('a', 'b', value as never), [...NO_OPTIONS.slice(1), () => 's3cr3t']],
  'printVoxml document': [
    (value) => builder.printVoxml(value as never, { url: () => '' }),
    [...NO_FUNCTION, undefined],
  ],
  'printVoxml links': [(value) => builder.printVoxml(linked(), value as never), [...NO_FUNCTION, undefined]],
  'bullmq options': [loose(bullmq.bullmq), [...NO_OPTIONS, undefined]],
  'bullmq connection': [(connection) => loose(bullmq.bullmq)({ connection }), [...NO_OPTIONS, undefined]],
  'redisDedupeStore options': [loose(bullmq.redisDedupeStore), [...NO_OPTIONS, undefined]],
  'VoxWorkerModule.forRoot': [(value) => bullmq.VoxWorkerModule.forRoot(value as never), [...NO_OPTIONS, undefined]],
  'jsonSchemaOf event': [loose(openapi.jsonSchemaOf), [...NEITHER, 's3cr3t', { s3cr3t: 1 }]],
  'jsonSchemaOf version': [(value) => loose(openapi.jsonSchemaOf)('sms.mo', value), [...NEITHER, 's3cr3t']],
  'withVoxWebhooks document': [loose(openapi.withVoxWebhooks), [...NO_FUNCTION, undefined]],
  'withVoxWebhooks options': [(value) => loose(openapi.withVoxWebhooks)(DOCUMENT, value), NO_OPTIONS],
  'withVoxWebhooks event': [(value) => loose(openapi.withVoxWebhooks)(DOCUMENT, { events: [value] }), NO_TEXT],
  'withVoxWebhooks credential': [
    (value) => loose(openapi.withVoxWebhooks)(DOCUMENT, { credentials: [value] }),
    [...NO_OPTIONS, undefined],
  ],
  'instrumentVox options': [loose(otel.instrumentVox), NO_OPTIONS],
  'instrumentVox tracerProvider': [(tracerProvider) => loose(otel.instrumentVox)({ tracerProvider }), NO_FUNCTION],
  'instrumentVox meterProvider': [(meterProvider) => loose(otel.instrumentVox)({ meterProvider }), NO_FUNCTION],
  'instrumentVox requestSpan': [(requestSpan) => loose(otel.instrumentVox)({ requestSpan }), NO_FUNCTION],
  'observeVoxHealth health': [loose(otel.observeVoxHealth), [...NO_FUNCTION, undefined]],
  'observeVoxHealth options': [(value) => loose(otel.observeVoxHealth)(health, value), NO_OPTIONS],
  'samplePayload event': [loose(testing.samplePayload), [...NO_TEXT, 's3cr3t']],
  'samplePayload overrides': [(value) => loose(testing.samplePayload)('sms.mo', value), NO_OPTIONS],
  'samplePayload options': [(value) => loose(testing.samplePayload)('sms.mo', {}, value), NO_OPTIONS],
  'encodeParams event': [(value) => loose(testing.encodeParams)(value, {}, 'POST'), [...NO_TEXT, 's3cr3t']],
  'encodeParams params': [(value) => loose(testing.encodeParams)('sms.mo', value, 'POST'), [...NO_OPTIONS, undefined]],
  'encodeParams method': [(value) => loose(testing.encodeParams)('sms.mo', {}, value), [...NO_TEXT, 'PUT']],
  'deliver url': [(value) => loose(testing.deliver)(value, 'sms.mo'), [...NO_TEXT, 's3cr3t']],
  'deliver event': [(value) => loose(testing.deliver)(NOWHERE, value), [...NO_TEXT, 's3cr3t']],
  'deliver options': [(value) => loose(testing.deliver)(NOWHERE, 'sms.mo', value), NO_OPTIONS],
  'deliver overrides': [(overrides) => loose(testing.deliver)(NOWHERE, 'sms.mo', { overrides }), NO_OPTIONS],
  'deliver retries': [
    (first) => loose(testing.deliver)(NOWHERE, 'sms.mo', { retries: { retries: 1, first } }),
    ['1s', null, -1, 5n],
  ],
  'new Phone options': [made(testing.Phone), [...NO_OPTIONS, undefined]],
  'phone.dial url': [(value) => loose(phone().dial.bind(phone()))(value, PARTIES), NO_TEXT.filter(isNoSymbol)],
  'phone.dial options': [(value) => loose(phone().dial.bind(phone()))(NOWHERE, value), [...NO_OPTIONS, undefined]],
  'phone.dial event': [
    (event) => loose(phone().dial.bind(phone()))(NOWHERE, { ...PARTIES, event }),
    [...NEITHER, 'sms.mo', 's3cr3t'],
  ],
  'phone.dial outcomes': [
    (outcomes) => loose(phone().dial.bind(phone()))(NOWHERE, { ...PARTIES, outcomes }),
    [...NO_OPTIONS, { dail: {} }, { dial: 'busy' }, { dial: { satus: 'busy' } }, { record: { duration: '5 s' } }],
  ],
  'VoxTest.start module': [(value) => testing.VoxTest.start(value as never), [...NO_FUNCTION, undefined]],
  'VoxTest.start options': [(value) => testing.VoxTest.start(Desk, value as never), NO_OPTIONS],
  'VoxTest.start platform': [(platform) => testing.VoxTest.start(Desk, { platform } as never), [...NO_OPTIONS]],
  'VoxTest.attach application': [(value) => testing.VoxTest.attach(value as never), [...NO_FUNCTION, undefined]],
};

function isNoSymbol(value: unknown): boolean {
  return typeof value !== 'symbol';
}

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a wrong argument of plain JavaScript', () => {
  it.each(Object.entries(WRONG))('%s is refused with a code and in words', async (_name, [call, values]) => {
    for (const value of values) {
      const error = await thrownBy(() => call(value));
      expect(error).toMatchObject({ code: expect.stringMatching(/^VOX_[A-Z_]+$/) });
      const { code, message } = error as Error & { readonly code: string };
      expect(message.startsWith(code)).toBe(true);
      // What is wrong, and what to write instead.
      expect(message).toMatch(/(?:\. \S.*[.?…]|must .*)$/s);
    }
  });

  it.each(['bearer token', 'basic user', 'signedLinks secret', 'deliver url', 'bullmq connection'])(
    '%s does not show in the message',
    async (name) => {
      const [call, values] = WRONG[name] ?? [];
      for (const value of values ?? []) expect(String(await thrownBy(() => call?.(value)))).not.toContain('s3cr3t');
    },
  );

  it('names an event that was meant', async () => {
    expect(await thrownBy(() => loose(testing.samplePayload)('sms.dlrs'))).toMatchObject({
      message: expect.stringMatching(
        /^VOX_CATALOGUE: there is no event "sms.dlrs"\. Did you mean "sms.dlr"\? Known: sms.mo,/,
      ),
    });
  });

  it('is a link in a text, which cannot hold it', () => {
    const link: unknown = root.step(Desk, 'greet');
    expect(() => `<Redirect>${link as string}</Redirect>`).toThrow(
      'VOX_VOXML step: a link must stand in a document of voxml(): a text cannot hold it',
    );
  });

  it('is an async callback of the builder, whose verbs would come too late', () => {
    const late = async (prompt: { say: (text: string) => unknown }): Promise<void> => {
      await Promise.resolve();
      prompt.say('Late.');
    };
    expect(() => root.voxml().gather({}, late as never)).toThrow(
      'VOX_VOXML Gather: the callback must append to the builder that it is given (it is async)',
    );
  });

  it('is an async callback that fails later, and yet no unhandled rejection', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', note);
    const failing = (): Promise<never> => Promise.reject(new Error('too late'));
    expect(() => root.voxml().gather({}, failing as never)).toThrow('it is async');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});
