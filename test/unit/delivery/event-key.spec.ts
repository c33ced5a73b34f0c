import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { VoxEventName } from 'nestjs-vox-webhooks';
import { eventKey } from '../../../src/parsing/event-parser.js';
import { RequestContext } from '../../../src/request/request-context.js';

interface Traits {
  readonly registration?: string;
  readonly event?: VoxEventName;
  readonly step?: string;
  readonly version?: string;
  readonly bytes?: string;
}

const REQUEST = new IncomingMessage(new Socket());

function exchange({
  registration = 'default',
  event = 'sms.dlr',
  step,
  version = 'v1',
  bytes = '{}',
}: Traits): RequestContext {
  const made = new RequestContext(registration, REQUEST, { credential: 'none' }, event, step);
  return Object.assign(made, { version, bytes: Buffer.from(bytes) });
}

const BASE: Traits = { step: 'menu' };
const identity = ['m1', 'delivered'];

describe('the key of an event', () => {
  it('is a hash that a queue takes as a job id and that shows nothing of the event', () => {
    expect(eventKey(exchange(BASE), ['4111111111111111'])).toMatch(/^v1-[\w-]{43}$/);
  });

  it('is the same for the same identity, whatever the bytes', () => {
    expect(eventKey(exchange({ ...BASE, bytes: '{"a":1}' }), identity)).toBe(
      eventKey(exchange({ ...BASE, bytes: '{"a":2}' }), identity),
    );
  });

  it.each<[string, Traits]>([
    ['registration', { ...BASE, registration: 'other' }],
    ['event', { ...BASE, event: 'rcs.dlr' }],
    ['step', { ...BASE, step: 'other' }],
    ['no step', {}],
    ['version', { ...BASE, version: '2025-02-01' }],
  ])('differs by %s, with an identity and without', (_, traits) => {
    expect(eventKey(exchange(traits), identity)).not.toBe(eventKey(exchange(BASE), identity));
    expect(eventKey(exchange(traits))).not.toBe(eventKey(exchange(BASE)));
  });

  it('goes by the bytes when there is no identity', () => {
    const one = eventKey(exchange({ bytes: 'a=1' }));
    expect(eventKey(exchange({ bytes: 'a=1' }))).toBe(one);
    expect(eventKey(exchange({ bytes: 'a=2' }))).not.toBe(one);
  });

  it('is different for different identities, however their parts are cut', () => {
    const parts = fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same = a.length === b.length && a.every((part, index) => part === b[index]);
        expect(eventKey(exchange(BASE), a) === eventKey(exchange(BASE), b)).toBe(same);
      }),
      {
        numRuns: 2_000,
        examples: [
          [
            ['ab', 'c'],
            ['a', 'bc'],
          ],
        ],
      },
    );
  });
});
