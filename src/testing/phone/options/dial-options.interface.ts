import type { CallOutcomes } from './call-outcomes.interface.js';
import type { HttpMethod } from './http-method.type.js';
import type { StatusCallback } from './status-callback.interface.js';

/** One call (wire-format sections 6.3 and 6.4). */
export interface DialOptions {
  readonly from: string;
  readonly to: string;
  /** Default: a new UUID. */
  readonly callSid?: string;
  /** Method of the first request; default `POST`. */
  readonly method?: HttpMethod;
  /** `outbound`: created through the REST API and answered. Default: `inbound`, or `outbound` when `answeredBy` is given. */
  readonly direction?: 'inbound' | 'outbound';
  /** Result of machine detection, for example `human_residence`. */
  readonly answeredBy?: string;
  readonly statusCallback?: StatusCallback;
  readonly outcomes?: CallOutcomes;
}
