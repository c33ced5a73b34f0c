import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { RequestContext } from '../request/request-context.js';

/** What is known of a request that was judged. */
export type Verdict =
  | { readonly context: RequestContext; readonly refusal?: undefined }
  | { readonly refusal: VoxRefusalError; readonly startedAt: number; readonly context?: undefined };

/** The verdicts of one registration, by request: what is accepted by one means nothing to another. */
export class Verdicts {
  private readonly known = new WeakMap<object, Verdict>();

  /** @param request the request of Node, which is the same one for gate, guard and route */
  of(request: object): Verdict | undefined {
    return this.known.get(request);
  }

  set(request: object, verdict: Verdict): void {
    this.known.set(request, verdict);
  }
}
