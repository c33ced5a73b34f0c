import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../../outcomes/vox-refusal.error.js';
import { isPromise } from '../../common/is-promise.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { Awaitable, Claim } from '../../ports/dedupe-store.interface.js';
import { LEASE } from './lease.js';

/** A claim that this delivery owns. */
export type Started = Extract<Claim, { readonly state: 'started' }>;

/** What a store of the application may have given instead of a claim. */
type Given =
  { readonly state?: unknown; readonly token?: unknown; readonly done?: { readonly has?: unknown } } | undefined;

const CLAIM =
  "begin() has to give { state: 'started', token, done, attempt }, { state: 'running' } or { state: 'done' }";
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
    const { dedupe } = this.settings;
    if (!dedupe) return UNREMEMBERED;
    let begun: Awaitable<Claim>;
    try {
      begun = dedupe.begin(key, HOLD);
    } catch (error) {
      throw this.storeDown(error);
    }
    const { state } = (begun as Given) ?? {};
    return state === undefined && isPromise(begun) ? this.beginLater(begun) : this.startedOf(begun as Claim);
  }

  /**
   * Writes down that one handler has succeeded, that all have, or that the next delivery may begin at once. Never fails.
   */
  record(what: 'progress' | 'complete' | 'release', key: string, { token }: Started, handler = ''): Awaitable<void> {
    const { dedupe } = this.settings;
    if (!dedupe) return;
    try {
      const written = what === 'progress' ? dedupe.progress(key, token, handler) : dedupe[what](key, token);
      if (typeof written === 'object') return this.recordLater(written);
    } catch (error) {
      this.log.isDown(STORE, error);
    }
  }

  private async beginLater(begun: Promise<Claim>): Promise<Started | undefined> {
    let claim: Claim;
    try {
      claim = await withTimeout(this.settings.calls.deadline, STORE, begun);
    } catch (error) {
      throw this.storeDown(error);
    }
    return this.startedOf(claim);
  }

  private startedOf(claim: Claim): Started | undefined {
    const { state, token, done } = (claim as Given) ?? {};
    if (state === 'started' && typeof token === 'string' && typeof done?.has === 'function') return claim as Started;
    if (state === 'running') throw new VoxRefusalError('busy');
    if (state !== 'done') throw this.storeDown(new TypeError(CLAIM));
    return undefined;
  }

  private async recordLater(written: Promise<unknown>): Promise<void> {
    try {
      await withTimeout(this.settings.calls.deadline, STORE, written);
    } catch (error) {
      this.log.isDown(STORE, error);
    }
  }

  private storeDown(error: unknown): VoxRefusalError {
    this.log.isDown(STORE, error);
    return new VoxRefusalError('storeDown', { cause: error });
  }
}
