import type { Outcome } from './outcome.interface.js';
import { OUTCOME_KINDS } from './outcome-kinds.js';

/** Outcomes of a body that was read, but whose content is not for a handler. */
export const PAYLOAD_OUTCOMES = {
  invalid: {
    code: 'VOX_PAYLOAD_INVALID',
    informational: 422,
    actionable: 'fallback',
    withoutFallback: 422,
    option: 'onInvalid',
    message: 'payload does not fit its schema',
    remedy: 'The log names the fields. Keep such payloads with `deadLetters`, or replace the schema with `dto`.',
    log: 'warn',
  },
  quarantined: {
    code: 'VOX_QUARANTINED',
    informational: 200,
    actionable: 'fallback',
    withoutFallback: 200,
    message: 'kept as a dead letter',
    remedy: 'Look into the dead-letter sink.',
    log: 'error',
  },
  sinkDown: {
    ...OUTCOME_KINDS.later,
    code: 'VOX_SINK_DOWN',
    message: 'dead letter could not be stored',
    remedy: 'Mend the dead-letter sink: see the log for its error. The platform retries.',
    log: 'error',
  },
  unknownEvent: {
    code: 'VOX_EVENT_UNKNOWN',
    informational: 200,
    actionable: 'fallback',
    withoutFallback: 404,
    option: 'onUnhandled',
    message: 'event not recognised',
    remedy: 'Voice, flow and MMS receipts are told apart by their URL: use the one of the start-up report.',
    log: 'warn',
  },
  unhandled: {
    code: 'VOX_EVENT_UNHANDLED',
    informational: 200,
    actionable: 'fallback',
    withoutFallback: 404,
    option: 'onUnhandled',
    message: 'no handler for this event',
    remedy:
      'Decorate a method with @OnVoxEvent in a class that a module lists as a provider, or switch the webhook off in the portal.',
    log: 'warn',
  },
  unknownStep: {
    code: 'VOX_STEP_UNKNOWN',
    informational: 404,
    actionable: 404,
    option: 'onUnhandled',
    message: 'no handler at this step',
    remedy:
      'Copy the URL from the start-up report: its last part is the `step` of a handler, or the name of its method.',
    log: 'warn',
  },
  unhandledRefused: {
    code: 'VOX_EVENT_REFUSED',
    informational: 404,
    actionable: 'fallback',
    withoutFallback: 404,
    message: 'no handler for this event',
    remedy:
      'Refused by `onUnhandled: "reject"`: decorate a method with @OnVoxEvent in a class that a module lists as a provider.',
    log: 'warn',
  },
} as const satisfies Readonly<Record<string, Outcome>>;
