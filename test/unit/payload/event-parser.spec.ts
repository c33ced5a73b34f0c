import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { IsNumberString, IsString, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import { EventParser } from '../../../src/parsing/event-parser.js';
import type { JudgeOptions } from '../../../src/parsing/payload-judge.js';
import { RequestContext } from '../../../src/request/request-context.js';
import { WebhookLogger } from '../../../src/telemetry/webhook-logger.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import { PATH } from '../../support/words.js';

const RECEIPT = {
  type: 'per_recipient',
  api_version: '2025-02-01',
  message_id: 'm1',
  to: '+12025550188',
  status: 'sent',
};
const CALL = { CallSid: 'c1', From: '+12025550188', To: '+12025550123', CallStatus: 'ringing', ApiVersion: 'v0' };

let logger: CapturedLogger;
beforeEach(() => Logger.overrideLogger((logger = new CapturedLogger())));
afterEach(() => Logger.overrideLogger(['error', 'warn']));

interface Given {
  readonly event?: VoxEventName;
  readonly step?: string;
  readonly params?: object;
  readonly bytes?: string;
  readonly link?: string;
  readonly fault?: VoxRefusalError;
  readonly expected?: VoxEventName;
  readonly options?: Partial<JudgeOptions>;
  readonly url?: string;
}

function parse(given: Given) {
  const { event, step, params, bytes, link, fault, expected, options, url = PATH } = given;
  const refuse = (): VoxRefusalError => new VoxRefusalError('unauthorized', { details: ['of the link'] });
  const admitted = { credential: 'x', ...(link !== undefined && { link: { callSid: link, refuse } }) };
  const context = new RequestContext('default', { url, headers: {}, rawHeaders: [] }, admitted, event, step);
  context.params = params as RequestContext['params'];
  context.bytes = Buffer.from(bytes ?? JSON.stringify(params ?? ''));
  context.fault = fault;
  const parser = new EventParser({ dto: {}, onInvalid: 'reject', ...options }, new WebhookLogger('default'));
  try {
    return { context, parsed: parser.parse(context, expected), refusal: undefined };
  } catch (error) {
    if (error instanceof VoxRefusalError) return { context, parsed: undefined, refusal: error };
    throw error;
  }
}
const fieldOf = ({ parsed }: ReturnType<typeof parse>, name: string): unknown =>
  parsed && Reflect.get(parsed.payload, name);
const keyOf = (given: Given): string => parse(given).context.key;

describe('the parser of events', () => {
  it('gives event, version and payload, and the context what the log needs', () => {
    const { context, parsed } = parse({ params: RECEIPT });
    expect(parsed).toMatchObject({ event: 'sms.dlr', version: '2025-02-01', flaws: [], violations: [] });
    expect(parsed?.payload).toMatchObject({ messageId: 'm1', status: 'sent' });
    expect(context).toMatchObject({ event: 'sms.dlr', version: '2025-02-01', flaws: [] });
    expect(context.key).toMatch(/^v1-[\w-]{43}$/);
    expect(logger.lines).toEqual([]);
  });

  it('takes the event of a hand-written route, whatever the payload is', () => {
    expect(parse({ params: CALL, expected: 'voice.gather' }).parsed?.event).toBe('voice.gather');
    expect(parse({ params: CALL, event: 'voice.inbound', expected: 'voice.dial' }).parsed?.event).toBe('voice.dial');
  });

  it('hands the step and the name of the result to the payload', () => {
    const vars = JSON.stringify({ mine: { digits: '7' }, the_menu: { digits: '8' } });
    const digits = (given: Given): unknown =>
      fieldOf(parse({ params: { ...CALL, Vars: vars }, event: 'voice.gather', ...given }), 'digits');
    expect(digits({ step: 'the menu' })).toBe('8');
    expect(digits({ step: 'the menu', url: `${PATH}?vox-output=mine` })).toBe('7');
  });

  it('refuses what nobody knows', () => {
    const { refusal, context } = parse({ params: { a: 1 } });
    expect([refusal?.outcome, context.event]).toEqual(['unknownEvent', undefined]);
    expect(context.key).toMatch(/^v1-/);
  });

  it('refuses with the fault of the body, once it has the event and a key', () => {
    const fault = new VoxRefusalError('badJson');
    const { refusal, context } = parse({ fault, bytes: '{', expected: 'sms.dlr' });
    expect([refusal, context.event, context.key]).toEqual([
      fault,
      'sms.dlr',
      keyOf({ fault, bytes: '{', event: 'sms.dlr' }),
    ]);
    expect(context.key).not.toBe(keyOf({ fault, bytes: '[', event: 'sms.dlr' }));
  });

  it('refuses what lacks what it needs, names the field, and has the key of its bytes', () => {
    const without = { ...RECEIPT, message_id: undefined };
    const { refusal, context } = parse({ params: without });
    expect([refusal?.outcome, refusal?.fields]).toEqual(['invalid', ['message_id']]);
    expect(refusal?.details.join()).toMatch(/^message_id: \w+/);
    expect(context.key).not.toBe(keyOf({ params: { ...without, status: 'delivered' } }));
  });

  it('leaves out a field that does not fit, and tells of it', () => {
    const { parsed, context } = parse({ params: { ...RECEIPT, tag: {} } });
    expect([parsed?.flaws, parsed?.violations, context.flaws]).toEqual([['tag'], [], ['tag']]);
    expect(parsed?.payload).toMatchObject({ messageId: 'm1', tag: undefined });
    expect(logger.text).toContain('warn: VOX_FIELD_FLAWED sms.dlr tag does not fit its rule');
    const tag = 'x'.repeat(100_000);
    const long = parse({ params: { ...RECEIPT, tag } });
    expect([long.parsed?.flaws, fieldOf(long, 'tag'), long.parsed?.payload.raw['tag'] === tag]).toEqual([
      ['tag'],
      undefined,
      true,
    ]);
  });

  it('tells of a version that is new, and takes what is there', () => {
    const { parsed } = parse({ params: { ...RECEIPT, api_version: '2099-01-01', tag: {} } });
    expect(parsed).toMatchObject({ version: '2099-01-01', flaws: ['tag'] });
    expect(parsed?.violations.join()).toMatch(/^tag: \w+$/);
    expect(logger.text).toContain('warn: sms.dlr came in a version that is new to this package');
    expect(parse({ params: { ...RECEIPT, api_version: '2099-01-01', message_id: undefined } }).refusal?.fields).toEqual(
      ['message_id'],
    );
    expect(parse({ params: { ...RECEIPT, api_version: '2099-01-01', message_id: null } }).refusal?.fields).toEqual([
      'message_id',
    ]);
    // It may have changed its form.
    expect(parse({ params: { ...RECEIPT, api_version: '2099-01-01', message_id: {} } }).parsed?.flaws).toEqual([
      'message_id',
    ]);
  });

  it('delivers all as it is where that is asked for', () => {
    const { parsed } = parse({
      params: { ...RECEIPT, message_id: '', tag: {} },
      options: { onInvalid: 'deliver-raw' },
    });
    expect(parsed?.flaws).toEqual(['tag']);
    expect(parsed?.violations.map((one) => one.split(':')[0])).toEqual(['message_id', 'tag']);
  });

  describe('the key of an event', () => {
    it.each<[string, Given, Given, boolean]>([
      ['an identity in other bytes', { params: RECEIPT, bytes: 'a' }, { params: RECEIPT, bytes: 'b' }, true],
      ['another identity', { params: RECEIPT }, { params: { ...RECEIPT, message_id: 'm2' } }, false],
      [
        'a flaw, which may hide the identity',
        { params: { ...RECEIPT, tag: {} }, bytes: 'a' },
        { params: { ...RECEIPT, tag: {} }, bytes: 'b' },
        false,
      ],
      [
        'a violation, which may hide the identity',
        { params: { ...RECEIPT, message_id: '' }, bytes: 'a', options: { onInvalid: 'deliver-raw' } },
        { params: { ...RECEIPT, message_id: '' }, bytes: 'b', options: { onInvalid: 'deliver-raw' } },
        false,
      ],
      [
        'no identity of its own',
        { params: CALL, bytes: 'a', event: 'voice.inbound' },
        { params: CALL, bytes: 'b', event: 'voice.inbound' },
        false,
      ],
    ])('is the same or another by %s', (_what, one, other, isSame) => {
      expect(keyOf(one) === keyOf(other)).toBe(isSame);
      expect(keyOf(one)).toBe(keyOf(one));
    });
  });

  it('has a key that lasts: other processes and later releases find the same', () => {
    const text = '7:default7:sms.dlr-10:2025-02-012:m14:sent12:+12025550188';
    expect(keyOf({ params: RECEIPT })).toBe(`v1-${createHash('sha256').update(text).digest('base64url')}`);
    // Its bytes one by one, each as a character.
    const bytes = '7:default13:voice.inbound4:menu2:v0=\u00c3\u00a4';
    const call = { params: CALL, bytes: 'ä', event: 'voice.inbound', step: 'menu' } as const;
    expect(keyOf(call)).toBe(`v1-${createHash('sha256').update(bytes).digest('base64url')}`);
  });

  describe('of a signed link', () => {
    it.each<[string, Given, boolean]>([
      ['its call', { link: 'c1', event: 'voice.inbound' }, true],
      ['another call', { link: 'c2', event: 'voice.inbound' }, false],
      ['the other leg of a call', { link: 'c2', event: 'voice.number' }, true],
      ['a call that was not yet made', { link: '~2', event: 'voice.inbound' }, true],
      ['no call, as nobody else', { link: 'c1', params: { a: 1 } }, false],
    ])('takes %s or does not', (_what, given, isTaken) => {
      const { parsed, refusal } = parse({ params: CALL, ...given });
      expect(parsed !== undefined).toBe(isTaken);
      if (!isTaken) expect([refusal?.outcome, refusal?.details]).toEqual(['unauthorized', ['of the link']]);
    });
  });

  describe('with a class of the application', () => {
    class Inner {
      @IsString() code?: string;
    }
    class Own {
      @IsNumberString() message_id?: string;
      @ValidateNested() @Type(() => Inner) error?: Inner;
    }
    const dto = { 'sms.dlr': Own };

    it('is judged by that alone', () => {
      const { parsed } = parse({ params: { ...RECEIPT, message_id: '7', tag: {} }, options: { dto } });
      expect([parsed?.flaws, parsed?.violations]).toEqual([[], []]);
    });

    it('is refused by every rule of it; what the sender may name is not told', () => {
      const { refusal } = parse({ params: { ...RECEIPT, error: { code: 1 } }, options: { dto } });
      expect(refusal?.details).toEqual(['message_id: isNumberString', 'error.code: isString']);
      expect(refusal?.fields).toEqual(['message_id', 'error']);
      class Two {
        @IsString() @IsNumberString() to?: unknown;
      }
      const two = parse({ params: { ...RECEIPT, to: [] }, options: { dto: { 'sms.dlr': Two } } });
      expect(two.refusal?.details).toEqual(['to: isNumberString, isString']);
      class Strange {
        @IsString() strange?: string;
      }
      expect(parse({ params: RECEIPT, options: { dto: { 'sms.dlr': Strange } } }).refusal?.fields).toEqual([]);
    });

    it('is delivered all the same where that is asked for', () => {
      const { parsed } = parse({ params: RECEIPT, options: { dto, onInvalid: 'deliver-raw' } });
      expect([parsed?.flaws, parsed?.violations]).toEqual([[], ['message_id: isNumberString']]);
    });
  });
});
