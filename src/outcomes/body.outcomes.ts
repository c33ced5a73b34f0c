import type { Outcome } from './outcome.interface.js';
import { OUTCOME_KINDS } from './outcome-kinds.js';

/** Outcomes of reading the body. */
export const BODY_OUTCOMES = {
  mediaType: {
    code: 'VOX_CONTENT_TYPE',
    informational: 415,
    actionable: 'fallback',
    withoutFallback: 415,
    message: 'send application/json or application/x-www-form-urlencoded in UTF-8',
    remedy: 'The sender has to name one of the two types; `body.contentTypes: "sniff"` tolerates others.',
    headers: { 'Accept-Post': 'application/json, application/x-www-form-urlencoded' },
    log: 'warn',
  },
  contentCoding: {
    code: 'VOX_CONTENT_ENCODING',
    informational: 415,
    actionable: 'fallback',
    withoutFallback: 415,
    message: 'send the body without content coding',
    remedy: 'Do not compress the request body.',
    headers: { 'Accept-Encoding': 'identity' },
    log: 'warn',
  },
  tooLarge: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_BODY_TOO_LARGE',
    informational: 413,
    actionable: 'fallback',
    withoutFallback: 413,
    message: 'body too large',
    remedy: 'Raise `body.limit` (at most 1 MB) if the payload is legitimate.',
  },
  tooSlow: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_BODY_TIMEOUT',
    informational: 408,
    actionable: 'fallback',
    withoutFallback: 408,
    message: 'body came too slowly',
    remedy: 'Look at the network between the platform and this server, or raise `body.deadline`.',
  },
  emptyBody: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_EMPTY',
    message: 'empty body',
    remedy: 'A POST has to carry the parameters in its body.',
  },
  badUtf8: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_UTF8',
    message: 'body is not UTF-8',
    remedy: 'The sender has to encode the body as UTF-8.',
  },
  badJson: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_JSON',
    message: 'body is not JSON',
    remedy: 'The body broke on its way, or its content type is wrong.',
  },
  tooDeep: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_DEPTH',
    message: 'body is nested too deeply',
    remedy: 'At most 32 levels are read; no known payload has more than four.',
  },
  tooManyKeys: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_KEYS',
    message: 'body has too many fields',
    remedy: 'At most 512 fields are read.',
  },
  repeatedKey: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_REPEATED_KEY',
    message: 'a parameter is repeated',
    remedy: 'Each form or query parameter may come once.',
  },
  notAnObject: {
    ...OUTCOME_KINDS.unreadable,
    code: 'VOX_BODY_NOT_OBJECT',
    message: 'body is not a JSON object',
    remedy: 'The platform sends one object per request.',
  },
} as const satisfies Readonly<Record<string, Outcome>>;
