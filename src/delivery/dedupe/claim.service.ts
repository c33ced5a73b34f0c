import { Inject, Injectable } from '@nestjs/common';
import type { VoxSettings } from '../../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../module/vox.tokens.js';
import { JournalService } from '../../policy/journal.service.js';
import { VoxRefusal } from '../../policy/vox-refusal.error.js';
import { within } from '../../policy/within.js';
import type { Claim } from './dedupe-store.interface.js';
import { LEASE } from './lease.js';

/** A claim that this delivery owns. */
export type Started = Extract<Claim, { readonly state: 'started' }>;

const UNREMEMBERED: Started = { state: 'started', token: '', done: new Set(), attempt: 1 };

/**
 * Speaks to the dedupe store. A store that fails before the work means a retry; one that fails after it cannot undo what
 * was done, so that is logged and the event counts as handled.
 */
@Injectable()
export class ClaimService {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly journal: JournalService,
  ) {}

  /**
   * `undefined` when the event was handled before.
   * @throws VoxRefusal `busy` or `storeDown`
   */
  async begin(key: string): Promise<Started | undefined> {
    const { dedupe, replyDeadline } = this.settings;
    if (!dedupe) return UNREMEMBERED;
    let claim: Claim;
    try {
      const begun = dedupe.begin(key, { leaseMs: LEASE });
      claim = await within(replyDeadline, 'the dedupe store', begun);
    } catch (error) {
      this.journal.isDown('the dedupe store', error);
      throw new VoxRefusal('storeDown', { cause: error });
    }
    if (claim.state === 'running') throw new VoxRefusal('busy');
    return claim.state === 'done' ? undefined : claim;
  }

  async progress(key: string, { token }: Started, handler: string): Promise<void> {
    await this.record((store) => store.progress(key, token, handler));
  }

  async complete(key: string, { token }: Started): Promise<void> {
    await this.record((store) => store.complete(key, token));
  }

  async release(key: string, { token }: Started): Promise<void> {
    await this.record((store) => store.release(key, token));
  }

  private async record(write: (store: Exclude<VoxSettings['dedupe'], false>) => unknown): Promise<void> {
    if (!this.settings.dedupe) return;
    try {
      await within(this.settings.replyDeadline, 'the dedupe store', write(this.settings.dedupe));
    } catch (error) {
      this.journal.isDown('the dedupe store', error);
    }
  }
}
