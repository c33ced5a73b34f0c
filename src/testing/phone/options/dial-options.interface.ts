import type { CallOutcomes } from './call-outcomes.interface.js';

/** The methods that the platform uses (wire-format section 1); `POST` unless an attribute says otherwise. */
export type HttpMethod = 'GET' | 'POST';

/** Where the end of an API-created call is reported, as `POST /calls` takes it (wire-format section 6.6). */
export interface StatusCallback {
  readonly url: string;
  readonly method?: HttpMethod;
  /** Final states to report; default `completed` only. */
  readonly events?: readonly string[];
}

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
