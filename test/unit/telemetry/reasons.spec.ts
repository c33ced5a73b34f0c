import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { reasonOf } from '../../../src/common/reason-of.js';
import { stackOf } from '../../../src/common/stack-of.js';

const caught = async (work: Promise<unknown>): Promise<unknown> => work.catch((error: unknown) => error);
const odd = (properties: object): Error => Object.assign(new Error('outer'), properties);
const suppressed = odd({
  name: 'SuppressedError',
  error: new Error('close failed'),
  suppressed: new Error('query failed'),
});
const silent = new AggregateError([
  new Error('connect ECONNREFUSED ::1:6379'),
  new Error('connect ECONNREFUSED 127.0.0.1:6379'),
]);

class Late extends Error {
  constructor() {
    super();
    this.message = 'said later';
  }
}

function addedTo(): Error {
  const error = new Error('no connection');
  error.message = `tenant 7: ${error.message}`;
  return error;
}

function trapped(): Error {
  return Object.defineProperty(new Error('outer'), 'cause', {
    get() {
      throw new Error('trap');
    },
  });
}

/** What was thrown, and what has to be read in the log. */
const THROWN: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['a text', 'database is down', ['database is down']],
  ['an object with a message, as some clients throw', { message: 'no such table', code: '42P01' }, ['no such table']],
  ['a cause that is a text', odd({ cause: 'socket closed' }), ['outer', 'socket closed']],
  [
    'a cause that is an object with a message',
    odd({ cause: { message: 'socket closed' } }),
    ['outer', 'socket closed'],
  ],
  ['members without a message of the whole', silent, ['::1:6379', '127.0.0.1:6379']],
  ['both sides of a SuppressedError', suppressed, ['close failed', 'query failed']],
  ['a message that was set after the error was made', new Late(), ['said later']],
  ['a message that was added to', addedTo(), ['tenant 7: no connection']],
  ['no stack', odd({ stack: undefined }), ['outer']],
  ['a cause that cannot be read', trapped(), ['outer']],
  ['members that are no list', odd({ errors: { email: ['s3cr3t'] } }), ['outer']],
  ['members that are no errors', odd({ errors: [{ input: 's3cr3t' }, 's3cr3t'] }), ['outer']],
];

describe.each([
  ['the stack', stackOf],
  ['the reason', reasonOf],
])('%s', (_name, told) => {
  it.each(THROWN)('tells of %s', (_what, error, texts) => {
    for (const text of texts) expect(told(error)).toContain(text);
    expect(told(error)).not.toContain('s3cr3t');
  });

  it('tells of an error of another realm, as those of Node are in Jest', async () => {
    const error = await caught(readFile('/no/such/file'));
    expect(told(error)).toContain('ENOENT: no such file or directory');
    expect(told(await caught(fetch('http://127.0.0.1:9999/')))).toContain('ECONNREFUSED');
  });

  it.each([undefined, null, 5, Symbol('s3cr3t'), {}, () => 's3cr3t'])('tells the type of %p, and no value', (value) => {
    expect(told(value)).toMatch(/without a message/);
    expect(told(value)).not.toContain('s3cr3t');
  });

  it('ends, whatever an error refers to', () => {
    const knot = new AggregateError([], 'knot');
    for (let i = 0; i < 10; i++) knot.errors.push(knot);
    knot.cause = knot;
    expect(told(knot).split('knot').length).toBeLessThan(120);
  });

  it('shows what a sender wrote on no line of its own, and steers no terminal', () => {
    const text = told(new Error('no order for \u001b[2J\r\nERROR forged\u2028x'));
    for (const hidden of ['\u001b', '\r', '\u2028', '\nERROR']) expect(text).not.toContain(hidden);
  });
});

it('a reason is one line', () => {
  expect(reasonOf(new Error('\nInvalid call\n  of a client\n', { cause: silent }))).toBe(
    'Invalid call of a client: AggregateError: connect ECONNREFUSED ::1:6379: connect ECONNREFUSED 127.0.0.1:6379',
  );
});
