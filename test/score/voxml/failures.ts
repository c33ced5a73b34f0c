import { step, voxml } from 'nestjs-vox-webhooks';

const MB = 1_048_576;
const never = new Promise<never>(() => undefined);

/** Nobody provides it. */
class Nobody {
  answer(): string {
    return '';
  }
}

const raise = (error: unknown): never => {
  throw error;
};
const after = (ms: number, act: () => unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    setTimeout(() => {
      try {
        resolve(act());
      } catch (error) {
        reject(error);
      }
    }, ms);
  });
const foreign = (toString: () => unknown): object => ({ toString });
const hostile: ProxyHandler<object> = {
  get: () => raise(new Error('get')),
  getPrototypeOf: () => raise(new Error('prototype')),
  has: () => raise(new Error('has')),
};

/** Handlers that fail their caller, each in a way of its own; what they return is whatever. */
export const FAILURES: Readonly<Record<string, (text: string, deadline: number) => unknown>> = {
  hangs: () => never,
  late: (text, deadline) => after(deadline * 1.5, () => voxml().say(text)),
  'late error': (text, deadline) => after(deadline * 1.2, () => raise(new Error(text))),
  throws: (text) => raise(new Error(text)),
  'throws text': (text) => raise(text),
  'throws nothing': () => raise(undefined),
  rejects: (text) => Promise.reject(new Error(text)),
  nothing: () => undefined,
  null: () => null,
  number: () => 42,
  'not a number': () => Number.NaN,
  'big integer': () => 10n,
  flag: () => true,
  symbol: () => Symbol('Response'),
  function: () => () => '<Response/>',
  object: () => ({ Response: { Say: 'hello' } }),
  'without prototype': () => Object.create(null) as unknown,
  array: () => ['<Response>', '</Response>'],
  'empty array': () => [],
  date: () => new Date(),
  'invalid date': () => new Date(Number.NaN),
  map: () => new Map([['Response', 1]]),
  buffer: () => Buffer.alloc(64),
  error: (text) => new Error(text),
  proxy: () => new Proxy({}, hostile),
  'empty text': () => '',
  blank: () => ' \r\n\t ',
  'plain text': (text) => `a ${text}`,
  unclosed: (text) => `<Response><Say>${text}`,
  unescaped: (text) => `<Response><Say>${text}</Say></Response><Say>`,
  'another root': () => '<Html/>',
  doctype: () => '<!DOCTYPE Response [<!ENTITY a "b">]><Response>&a;</Response>',
  'an attribute twice': () => '<Response><Say voice="a" voice="b">c</Say></Response>',
  deep: () => `<Response>${'<If>'.repeat(5_000)}${'</If>'.repeat(5_000)}</Response>`,
  '1 MB of text': () => `<Response><Say>${'a'.repeat(MB)}</Say></Response>`,
  '1 MB of nothing': () => ' '.repeat(MB),
  '1 MB of markup': () => '<'.repeat(MB),
  '1 MB of verbs': () => `<Response>${'<Say>a</Say>'.repeat(MB / 12)}</Response>`,
  '1 MB of builder': () => {
    const document = voxml();
    for (let said = 0; said < MB; said += 3_000) document.say('a'.repeat(3_000));
    return document;
  },
  '1 MB of illegal characters': () => '\u0000'.repeat(MB),
  'refused by the builder': () => voxml().say('a'.repeat(3_001)),
  'a link to nobody': () => voxml().redirect(step(Nobody, 'answer')),
  'toString throws': (text) => foreign(() => raise(new Error(text))),
  'toString throws nothing': () => foreign(() => raise(undefined)),
  'toString gives a number': () => foreign(() => 7),
  'toString gives nothing': () => foreign(() => undefined),
  'toString gives an object': () => foreign(() => ({})),
  'toString gives junk': (text) => foreign(() => `<Response>${text}</Say>`),
  'toString is no function': () => ({ toString: '<Response/>' }),
};
