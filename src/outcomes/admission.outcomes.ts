import type { Outcome } from './outcome.interface.js';
import { OUTCOME_KINDS } from './outcome-kinds.js';

/** Outcomes of the head of a request, before a byte of the body is read. */
export const ADMISSION_OUTCOMES = {
  unauthorized: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_UNAUTHORIZED',
    informational: 401,
    actionable: 401,
    message: 'credentials missing or not accepted',
    remedy: 'Enter one of the configured credentials for this webhook in the portal.',
  },
  authUnavailable: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_AUTH_UNAVAILABLE',
    informational: 503,
    actionable: 503,
    message: 'credentials cannot be checked now',
    remedy: 'The `auth` function failed: see the log for the error it threw.',
    retryAfter: 5,
    log: 'error',
  },
  insecure: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_HTTPS_REQUIRED',
    informational: 403,
    actionable: 403,
    message: 'HTTPS required',
    remedy: 'Use the https URL, and let the application trust its own proxy so that it knows the scheme.',
  },
  methodNotAllowed: {
    code: 'VOX_METHOD_NOT_ALLOWED',
    informational: 405,
    actionable: 405,
    message: 'use POST or GET',
    remedy: 'Choose POST (or GET) for this webhook in the portal.',
    headers: { Allow: 'GET, POST' },
    log: 'warn',
  },
  unknownRoute: {
    code: 'VOX_ROUTE_UNKNOWN',
    informational: 404,
    actionable: 404,
    message: 'no such event',
    remedy: 'Copy the URL from the start-up report: its last parts name an event of the catalogue and a step.',
    log: 'warn',
  },
  probe: {
    code: 'VOX_ENDPOINT_CHECK',
    informational: 200,
    actionable: 200,
    message: 'endpoint ready',
    remedy: 'Nothing to do: a GET without parameters checks the endpoint and is never dispatched.',
    log: 'debug',
  },
  draining: {
    ...OUTCOME_KINDS.refused,
    code: 'VOX_DRAINING',
    informational: 503,
    actionable: 503,
    shed: true,
    message: 'shutting down',
    remedy: 'Nothing to do: the platform retries, another process answers.',
  },
  overloaded: {
    ...OUTCOME_KINDS.refused,
    ...OUTCOME_KINDS.later,
    code: 'VOX_OVERLOADED',
    shed: true,
    message: 'too much to do',
    remedy:
      'A peak passes: the platform retries. If it lasts, add processes, make handlers do less before they return, ' +
      'or raise `overload.maxRunning` or `overload.maxLoopDelay`.',
    retryAfter: 2,
  },
} as const satisfies Readonly<Record<string, Outcome>>;
