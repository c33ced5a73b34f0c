import type { HttpMethod } from './http-method.type.js';

/** Where the end of an API-created call is reported, as `POST /calls` takes it (wire-format section 6.6). */
export interface StatusCallback {
  readonly url: string;
  readonly method?: HttpMethod;
  /** Final states to report; default `completed` only. */
  readonly events?: readonly string[];
}
