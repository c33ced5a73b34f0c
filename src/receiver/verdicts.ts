import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { RequestContext } from '../request/request-context.js';
import type { RequestSource } from '../request/request-source.interface.js';

/** What is known of a request that was judged. */
export type Verdict =
  | { readonly context: RequestContext; readonly source: RequestSource; readonly refusal?: undefined }
  | { readonly refusal: VoxRefusalError; readonly startedAt: number; readonly context?: undefined };

type Judged = { [mark: symbol]: Verdict | undefined };

/**
 * The verdicts of one registration, by request: what is accepted by one means nothing to another. Kept on the request
 * itself, as middleware does: a weak map of short-lived requests keeps the garbage collector busy.
 */
export class Verdicts {
  private readonly mark = Symbol('vox verdict');

  /** @param request the request of Node, which is the same one for gate, guard and route */
  of(request: object): Verdict | undefined {
    return (request as Judged)[this.mark];
  }

  set(request: object, verdict: Verdict): void {
    (request as Judged)[this.mark] = verdict;
  }
}
