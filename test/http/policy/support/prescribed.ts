import { OUTCOMES, type OutcomeName } from 'nestjs-vox-webhooks/diagnostics';
import type { PolicyCase, PolicyGroup } from './policy-case.js';

interface Prescribed {
  readonly status: number;
  readonly code: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const close = { connection: 'close' };
const later = { 'retry-after': '5' };

/** Status, code and headers of an informational event, written out here so that the module's table is not its own judge. */
const PRESCRIBED: Readonly<Record<OutcomeName, Prescribed>> = {
  handled: { status: 200, code: 'VOX_HANDLED' },
  stored: { status: 200, code: 'VOX_STORED' },
  duplicate: { status: 200, code: 'VOX_DUPLICATE' },
  probe: { status: 200, code: 'VOX_ENDPOINT_CHECK' },
  unauthorized: { status: 401, code: 'VOX_UNAUTHORIZED', headers: close },
  authUnavailable: { status: 503, code: 'VOX_AUTH_UNAVAILABLE', headers: { ...close, ...later } },
  insecure: { status: 403, code: 'VOX_HTTPS_REQUIRED', headers: close },
  methodNotAllowed: { status: 405, code: 'VOX_METHOD_NOT_ALLOWED', headers: { allow: 'GET, POST' } },
  unknownRoute: { status: 404, code: 'VOX_ROUTE_UNKNOWN' },
  mediaType: {
    status: 415,
    code: 'VOX_CONTENT_TYPE',
    headers: { 'accept-post': 'application/json, application/x-www-form-urlencoded' },
  },
  contentCoding: { status: 415, code: 'VOX_CONTENT_ENCODING', headers: { 'accept-encoding': 'identity' } },
  tooLarge: { status: 413, code: 'VOX_BODY_TOO_LARGE', headers: close },
  tooSlow: { status: 408, code: 'VOX_BODY_TIMEOUT', headers: close },
  emptyBody: { status: 400, code: 'VOX_BODY_EMPTY' },
  badUtf8: { status: 400, code: 'VOX_BODY_UTF8' },
  badJson: { status: 400, code: 'VOX_BODY_JSON' },
  tooDeep: { status: 400, code: 'VOX_BODY_DEPTH' },
  tooManyKeys: { status: 400, code: 'VOX_BODY_KEYS' },
  repeatedKey: { status: 400, code: 'VOX_BODY_REPEATED_KEY' },
  notAnObject: { status: 400, code: 'VOX_BODY_NOT_OBJECT' },
  invalid: { status: 422, code: 'VOX_PAYLOAD_INVALID' },
  quarantined: { status: 200, code: 'VOX_QUARANTINED' },
  sinkDown: { status: 503, code: 'VOX_SINK_DOWN', headers: later },
  unknownEvent: { status: 200, code: 'VOX_EVENT_UNKNOWN' },
  unhandled: { status: 200, code: 'VOX_EVENT_UNHANDLED' },
  unknownStep: { status: 404, code: 'VOX_STEP_UNKNOWN' },
  unhandledRefused: { status: 404, code: 'VOX_EVENT_REFUSED' },
  dropped: { status: 200, code: 'VOX_DROPPED' },
  failed: { status: 500, code: 'VOX_HANDLER_FAILED' },
  retry: { status: 503, code: 'VOX_RETRY', headers: later },
  late: { status: 503, code: 'VOX_HANDLER_LATE', headers: later },
  noDocument: { status: 500, code: 'VOX_NO_DOCUMENT' },
  busy: { status: 503, code: 'VOX_BUSY', headers: { 'retry-after': '2' } },
  storeDown: { status: 503, code: 'VOX_STORE_DOWN', headers: later },
  overloaded: { status: 503, code: 'VOX_OVERLOADED', headers: { ...close, 'retry-after': '2' } },
  draining: { status: 503, code: 'VOX_DRAINING', headers: close },
};

/** Headers that the policy speaks of: an answer has those of its outcome, and none of the others. */
export const SPOKEN_OF = [
  'accept-encoding',
  'accept-post',
  'allow',
  'cache-control',
  'connection',
  'content-type',
  'retry-after',
];

/** All of an answer that the policy speaks of. */
export interface Spoken {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `WWW-Authenticate` lines. */
  readonly challenges: readonly string[];
  readonly body: string;
}

/** The code that names the end of a case in the log. */
export function codeOf({ ends }: PolicyCase): string {
  return PRESCRIBED[ends].code;
}

/** The answer that the policy prescribes for a case. */
export function expectedAnswer(one: PolicyCase, group: Pick<PolicyGroup, 'challenges'>): Spoken {
  const { status: usual, code, headers } = PRESCRIBED[one.ends];
  const { heard, status = usual } = one;
  if (heard !== undefined)
    return { status: 200, headers: { 'content-type': XML, ...one.headers }, challenges: [], body: heard };
  if (one.ends === 'probe') return { status, headers: { 'content-type': TEXT }, challenges: [], body: READY };
  const refused = status >= 300;
  if (!refused) return { status, headers: {}, challenges: [], body: '' };
  return {
    status,
    headers: { 'content-type': JSON_UTF8, 'cache-control': 'no-store', ...headers, ...one.headers },
    challenges: one.ends === 'unauthorized' ? (group.challenges ?? []) : [],
    body: one.send.method === 'HEAD' ? '' : JSON.stringify({ code, message: OUTCOMES[one.ends].message }),
  };
}

const XML = 'application/xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const JSON_UTF8 = 'application/json; charset=utf-8';
const READY = 'endpoint ready';
