import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { RequestContext } from '../request/request-context.js';
import type { RequestSource } from '../request/request-source.interface.js';

/** What is known of a request that was judged. */
export type Verdict =
  | { readonly context: RequestContext; readonly source: RequestSource; readonly refusal?: undefined }
  | { readonly refusal: VoxRefusalError; readonly startedAt: number; readonly context?: undefined };

/**
 * A request of the framework, which is the same one for gate, guard and route. Each registration keeps its verdict on it
 * under its own `mark`: what one accepts means nothing to another. A weak map of short-lived requests would keep the
 * garbage collector busy.
 */
export interface Judged {
  [mark: symbol]: Verdict | undefined;
}
