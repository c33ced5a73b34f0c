import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Phone } from '../../../src/testing/phone/emulated-phone.js';
import type { AskedVerb } from '../../../src/testing/phone/options/call-outcomes.interface.js';
import type { CallObserver } from '../../../src/testing/phone/options/call-observer.interface.js';
import type { DialOptions } from '../../../src/testing/phone/options/dial-options.interface.js';
import { type DocumentServer, serveDocuments } from './document-server.js';

const WHO = { from: '+12025550111', to: '+12025550100', callSid: 'call-1' };
const DOCUMENT =
  '<?xml version="1.0"?>\r\n<Response>\r\n  <Gather numDigits="1" action="/next"><Say>Hi</Say></Gather><Say>Bye</Say>\r\n</Response>';

function fail(): never {
  throw new Error('no luck');
}

function signal(): { readonly reached: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const reached = new Promise<void>((done) => (resolve = done));
  return { reached, resolve };
}

describe('a call that is watched while it runs', () => {
  let server: DocumentServer;
  const phone = new Phone({ auth: 'none' });
  beforeAll(async () => {
    server = await serveDocuments();
  });
  afterAll(() => server.close());

  it('tells of requests, documents, verbs with their place, and their ends, in the order of the call', async () => {
    server.pages({ '/': DOCUMENT, '/next': '<Response><Hangup/></Response>' });
    const told: string[] = [];
    let text = '';
    const observer: CallObserver = {
      onRequest: ({ request: { event } }) => void told.push(`asks ${event}`),
      onDocument: (document) => {
        text = document.text.replace(/\r\n/g, '\n');
        told.push(`document of ${new URL(document.url).pathname}`);
      },
      onStep: ({ kind, verb = '' }, range) =>
        void told.push([kind, verb, range ? text.slice(range.start, range.end) : ''].join(' ').trim()),
      onVerbEnd: ({ verb }) => void told.push(`end of ${verb}`),
    };
    const call = await phone.dial(server.url, { ...WHO, observer });
    await call.press('1');
    expect(told).toEqual([
      'asks voice.inbound',
      'request',
      'document of /',
      'verb Gather <Gather numDigits="1" action="/next">',
      'verb Say <Say>Hi</Say>',
      'end of Say',
      'input',
      'end of Gather',
      'asks voice.gather',
      'request',
      'document of /next',
      'verb Hangup <Hangup/>',
      'end',
    ]);
    expect(call.transcript.map(({ kind }) => kind)).toEqual([
      'request',
      'verb',
      'verb',
      'input',
      'request',
      'verb',
      'end',
    ]);
  });

  it('asks for outcomes when the verbs come up', async () => {
    server.pages({
      '/': '<Response><Dial output="d"><Number>+12025550101</Number><Number>+12025550102</Number></Dial><Record action="/r"/></Response>',
      '/r': '<Response><Pay chargeAmount="1" paymentConnector="c" action="/p"/></Response>',
      '/p': '<Response><Hangup/></Response>',
    });
    const asked: AskedVerb[] = [];
    const ask =
      <Outcome>(outcome: Outcome) =>
      (verb: AskedVerb): Promise<Outcome> => {
        asked.push(verb);
        return Promise.resolve(outcome);
      };
    const outcomes = {
      dial: ask({ status: 'busy', numbers: { '+12025550102': { status: 'failed' } } }),
      record: ask({ duration: 7, digits: '#' }),
      pay: ask({ result: 'success', token: 'tok' }),
    };
    const call = await phone.dial(server.url, { ...WHO, outcomes });
    expect(asked.map(({ verb, line, numbers }) => [verb, line, ...numbers])).toEqual([
      ['Dial', 1, '+12025550101', '+12025550102'],
      ['Record', 1],
      ['Pay', 1],
    ]);
    expect(call.vars).toMatchObject({ d: { status: 'failed' } });
    expect(server.asked.map(({ params }) => params['RecordingDuration'] ?? params['PaymentToken'])).toEqual([
      undefined,
      '7',
      'tok',
    ]);
  });

  it('lets a verb wait for the caller whose outcome is asked for and not given', async () => {
    server.pages({ '/': '<Response><Record action="/r"/></Response>', '/r': '<Response><Hangup/></Response>' });
    const call = await phone.dial(server.url, { ...WHO, outcomes: { record: () => undefined } });
    expect(call.waitingFor?.verb).toBe('Record');
  });

  it.each<readonly [string, Partial<DialOptions>]>([
    ['an outcome', { outcomes: { dial: fail } }],
    ['an outcome that is none', { outcomes: { dial: () => 'busy' as never } }],
    ['an observer', { observer: { onStep: ({ verb }) => void (verb === 'Dial' && fail()) } }],
    ['a pace', { pace: (at) => void (at > 0 && fail()) }],
  ])('is over when %s throws', async (_name, options) => {
    server.pages({ '/': '<Response><Gather numDigits="1"/><Pause/><Dial>+12025550100</Dial></Response>' });
    const call = await phone.dial(server.url, { ...WHO, ...options });
    await expect(call.press('1')).rejects.toThrow(/no luck|VOX_PHONE_OPTION/);
    expect([call.state, call.waitingFor, call.ended?.by]).toEqual(['ended', undefined, 'caller']);
    await call.hangUp();
    await expect(call.press('1')).rejects.toThrow(
      'VOX_PHONE_NOTHING_WAITS: the call has ended (a function among its options threw).',
    );
  });

  it('keeps the pace that is asked for before it goes on', async () => {
    server.pages({ '/': '<Response><Pause length="3"/><Say>Hi</Say><Hangup/></Response>' });
    const verbs: (string | undefined)[] = [];
    const [reached, release] = [signal(), signal()];
    const dialled = phone.dial(server.url, {
      ...WHO,
      observer: { onStep: ({ verb }) => void verbs.push(verb) },
      pace: (at) => (at === 3 ? (reached.resolve(), release.reached) : undefined),
    });
    await reached.reached;
    await new Promise(setImmediate);
    expect(verbs).toEqual([undefined, 'Pause']);
    release.resolve();
    expect((await dialled).ended).toEqual({ by: 'hangup' });
    expect(verbs).toEqual([undefined, 'Pause', 'Say', 'Hangup', undefined]);
  });
});
