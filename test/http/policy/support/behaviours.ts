import { setTimeout } from 'node:timers/promises';
import { DropDelivery, RetryDelivery } from 'nestjs-vox-webhooks';

/** What the caller hears when a handler says so. */
export const DOCUMENT = '<Response><Say>Hello</Say></Response>';
/** What the caller hears when no option names another fallback. */
export const HANG_UP = '<Response><Hangup/></Response>';
/** Stands in what handlers throw: must never reach an answer. */
export const SECRET = 'secret-of-the-handler';

const sized = (bytes: number): string => `<Response><Say>${'x'.repeat(bytes - 32)}</Say></Response>`;
const thrown = (value: unknown) => (): never => {
  throw value;
};

/** Ways in which a handler may end; a request names one in its parameter `behave`. */
export const BEHAVIOURS: Readonly<Record<string, () => unknown>> = {
  'throws an Error': thrown(new Error(SECRET)),
  'throws a string': thrown(SECRET),
  'throws undefined': thrown(undefined),
  'throws null': thrown(null),
  'rejects at once': () => Promise.reject(new Error(SECRET)),
  'rejects late': async () => {
    await setTimeout(20);
    throw new Error(SECRET);
  },
  'rejects with undefined': () => Promise.reject(undefined),
  'throws what looks like an HTTP error': thrown(Object.assign(new Error(SECRET), { status: 418, statusCode: 418 })),
  'throws DropDelivery': thrown(new DropDelivery(SECRET)),
  'throws RetryDelivery': thrown(new RetryDelivery(SECRET)),
  'throws RetryDelivery after 30 s': thrown(new RetryDelivery(SECRET, { after: 30 })),
  'throws RetryDelivery after 1.2 s': thrown(new RetryDelivery(SECRET, { after: 1.2 })),
  'takes too long': () => setTimeout(1_000, DOCUMENT),
  'takes too long, then throws': async () => {
    await setTimeout(600);
    throw new Error(SECRET);
  },
  'returns a promise of a document': () => Promise.resolve(DOCUMENT),
  'returns nothing': () => undefined,
  'returns null': () => null,
  'returns a number': () => 42,
  'returns true': () => true,
  'returns empty text': () => '',
  'returns plain text': () => 'hello',
  'returns broken XML': () => '<Response><Say>Hello</Response>',
  'returns an open document': () => '<Response>',
  'returns another root': () => '<Answer/>',
  'returns two roots': () => '<Response/><Response/>',
  'returns a doctype': () => '<!DOCTYPE Response><Response/>',
  'returns UTF-16': () => '<?xml version="1.0" encoding="utf-16"?><Response/>',
  'returns an undeclared entity': () => '<Response><Say>&nbsp;</Say></Response>',
  'returns 64 KB': () => sized(65_536),
  'returns 64 KB and a byte': () => sized(65_537),
  'returns illegal characters': () => '<Response><Say>He\u0000l\u000bl\ufffeo\ud800</Say></Response>',
  'returns an object that prints a document': () => ({ toString: () => DOCUMENT }),
  'returns a plain object': () => ({ say: 'Hello' }),
  'returns an object without prototype': () => Object.create(null) as object,
  'returns an object whose toString throws': () => ({ toString: thrown(new Error(SECRET)) }),
  'returns an object whose toString gives no text': () => ({ toString: () => ({}) }),
  'returns a list': () => [DOCUMENT, DOCUMENT],
};
