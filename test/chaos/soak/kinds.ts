import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';

/** One sort of request among those that soak the receiver. */
export interface Kind {
  readonly name: string;
  /** How often among all. */
  readonly weight: number;
  readonly make: (id: string) => Buffer;
  /** Status and code that it ends with; `left` where the sender goes and nobody answers. */
  readonly ends: string;
  /** How it may end as well, where the machine stands still between two timers. */
  readonly orElse?: string;
  /** So many milliseconds after sending, the sender leaves. */
  readonly leaves?: number;
}

type Parts = Omit<Kind, 'name' | 'weight' | 'make'>;

const WRONG = ['Authorization', 'Bearer wrong-token-0123456789'] as const;
const LATE = '503 VOX_HANDLER_LATE';
const FAILED = '500 VOX_HANDLER_FAILED';
const receiptBody = (id: string): string =>
  `{"type":"per_recipient","api_version":"2025-02-01","message_id":"${id}","to":"+12025550188","status":"sent"}`;
const receipt = (manner: string, weight: number, parts: Parts): Kind => ({
  ...parts,
  name: `${manner} receipt`,
  weight,
  make: (id) => post(receiptBody(`${manner}-${id}`)),
});
const call = (manner: string, weight: number, parts: Partial<Parts> = {}): Kind => ({
  ends: '200',
  ...parts,
  name: `${manner} call`,
  weight,
  make: (id) =>
    requestText({
      path: `${PATH}/voice.inbound`,
      headers: [GOOD, FORM_TYPE],
      body: `CallSid=${manner}-${id}&From=%2B12025550188&To=%2B12025550123&ApiVersion=v0`,
    }),
});
const post = (body: string): Buffer => requestText({ path: PATH, headers: [GOOD, JSON_TYPE], body });
/** Announces more than it sends. */
const part = (announced: number): Buffer =>
  requestText({
    path: PATH,
    headers: [GOOD, JSON_TYPE, ['Content-Length', String(announced)]],
    body: '{"type":"per_',
    unframed: true,
  });

/** Everything that a receiver has to live with; the name of a handler's manner begins the id. */
export const KINDS: readonly Kind[] = [
  receipt('good', 380, { ends: '200' }),
  // Few ids, so that most of them are known.
  { name: 'duplicate', weight: 150, ends: '200', make: (id) => post(receiptBody(`again-${Number(id) % 40}`)) },
  receipt('slow', 30, { ends: '200', orElse: LATE }),
  receipt('late', 5, { ends: LATE, orElse: '200' }),
  receipt('fails', 20, { ends: FAILED }),
  receipt('failslate', 5, { ends: LATE, orElse: FAILED }),
  receipt('drops', 10, { ends: '200' }),
  receipt('retries', 10, { ends: '503 VOX_RETRY' }),
  call('good', 150),
  call('late', 5),
  call('fails', 15),
  call('failslate', 5),
  {
    name: 'stranger',
    weight: 80,
    ends: '401 VOX_UNAUTHORIZED',
    make: (id) => requestText({ path: PATH, headers: [WRONG, JSON_TYPE], body: receiptBody(id) }),
  },
  {
    name: 'broken body',
    weight: 30,
    ends: '400 VOX_BODY_JSON',
    make: (id) => post(`{"type":"per_recipient","message_id":"${id}`),
  },
  { name: 'deep body', weight: 10, ends: '400 VOX_BODY_DEPTH', make: () => post('['.repeat(1_000)) },
  {
    name: 'body against its schema',
    weight: 20,
    ends: '422 VOX_PAYLOAD_INVALID',
    make: () => post('{"type":"mo","to":1}'),
  },
  { name: 'event nobody knows', weight: 10, ends: '200', make: (id) => post(`{"hello":"${id}"}`) },
  {
    name: 'wrong type',
    weight: 10,
    ends: '415 VOX_CONTENT_TYPE',
    make: (id) => requestText({ path: PATH, headers: [GOOD, ['Content-Type', 'text/xml']], body: id }),
  },
  {
    name: 'wrong route',
    weight: 10,
    ends: '404 VOX_ROUTE_UNKNOWN',
    make: () => requestText({ path: `${PATH}/no.event`, headers: [GOOD] }),
  },
  { name: 'large body', weight: 5, ends: '413 VOX_BODY_TOO_LARGE', make: () => part(300_000) },
  { name: 'body that stops', weight: 5, ends: '408 VOX_BODY_TIMEOUT', make: () => part(1_000) },
  { name: 'sender gone in its body', weight: 20, ends: 'left', leaves: 5, make: () => part(1_000) },
  receipt('slow', 10, { ends: 'left', leaves: 10 }),
  call('slow', 5, { ends: 'left', leaves: 10 }),
];
