import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../../outcomes/vox-refusal.error.js';
import { isPromise } from '../../common/is-promise.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { Awaitable, Claim, DedupeStore } from '../../ports/dedupe-store.interface.js';
import { LEASE } from './lease.js';

/** A claim that this delivery owns. */
export type Started = Extract<Claim, { readonly state: 'started' }>;

const STORE = 'the dedupe store';
const HOLD = { leaseMs: LEASE };
const UNREMEMBERED: Started = { state: 'started', token: '', done: new Set(), attempt: 1 };

/**
 * Speaks to the dedupe store. A store that fails before the work means a retry; one that fails after it cannot undo what
 * was done, so that is logged and the event counts as handled.
 */
export class Claims {
  constructor(
    private readonly settings: VoxSettings,
    private readonly log: WebhookLogger,
  ) {}

  /**
   * `undefined` when the event was handled before.
   * @throws VoxRefusalError `busy` or `storeDown`, now or later
   */
  begin(key: string): Awaitable<Started | undefined> {
    const { dedupe, calls } = this.settings;
    if (!dedupe) return UNREMEMBERED;
    const fail = (error: unknown): never => {
      this.log.isDown(STORE, error);
      throw new VoxRefusalError('storeDown', { cause: error });
    };
    let begun: Awaitable<Claim>;
    try {
      begun = withTimeout(calls.deadline, STORE, dedupe.begin(key, HOLD));
    } catch (error) {
      return fail(error);
    }
    return isPromise(begun) ? begun.then(startedOf, fail) : startedOf(begun);
  }

  progress(key: string, { token }: Started, handler: string): Awaitable<void> {
    return this.record((store) => store.progress(key, token, handler));
  }

  complete(key: string, { token }: Started): Awaitable<void> {
    return this.record((store) => store.complete(key, token));
  }

  release(key: string, { token }: Started): Awaitable<void> {
    return this.record((store) => store.release(key, token));
  }

  /** Never fails. */
  private record(write: (store: DedupeStore) => Awaitable<unknown>): Awaitable<void> {
    const { dedupe, calls } = this.settings;
    if (!dedupe) return;
    const note = (error: unknown): void => this.log.isDown(STORE, error);
    try {
      const written = withTimeout(calls.deadline, STORE, write(dedupe));
      if (isPromise(written)) return Promise.resolve(written).then(() => undefined, note);
    } catch (error) {
      note(error);
    }
  }
}

function startedOf(claim: Claim): Started | undefined {
  if (claim.state === 'running') throw new VoxRefusalError('busy');
  return claim.state === 'done' ? undefined : claim;
}
