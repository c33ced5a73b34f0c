import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import type { HeldClaim } from './held-claim.interface.js';
import { LEASE, RENEWAL } from './lease.js';

/** Renews the claims of handlers that are still at work: a lease is short so that a crash is not waited for long. */
export class LeaseKeeper {
  /** `undefined` when nobody has to be kept. Others only look whether it is there. */
  timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly settings: VoxSettings,
    private readonly log: WebhookLogger,
  ) {}

  /** Keeps claims for as long as they are in the map, which is the same one at every call. */
  keep(held: ReadonlyMap<string, HeldClaim>): void {
    this.timer ??= setInterval(() => void this.renewAll(held), RENEWAL).unref();
  }

  private async renewAll(held: ReadonlyMap<string, HeldClaim>): Promise<void> {
    if (held.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    await Promise.all([...held.values()].map((claim) => this.renew(claim, () => held.get(claim.key) === claim)));
  }

  private async renew(claim: HeldClaim, isHeld: () => boolean): Promise<void> {
    const { dedupe } = this.settings;
    const { key, token } = claim;
    if (!dedupe || token === undefined) return;
    try {
      if ((await dedupe.renew(key, token, { leaseMs: LEASE })) || !isHeld()) return;
      this.log.leaseLost(key);
      claim.lost();
    } catch (error) {
      // It may come back before the lease is over.
      this.log.isDown('the dedupe store', error);
    }
  }
}
