import { Inject, Injectable } from '@nestjs/common';
import type { VoxSettings } from '../../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../module/vox.tokens.js';
import { JournalService } from '../../policy/journal.service.js';
import { LEASE, RENEWAL } from './lease.js';

interface Held {
  readonly key: string;
  readonly token: string;
  /** Tells the work that somebody else may have begun. */
  readonly lost: () => void;
}

/** Renews the claims of handlers that are still at work: a lease is short so that a crash is not waited for long. */
@Injectable()
export class LeaseKeeper {
  private readonly held = new Set<Held>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly journal: JournalService,
  ) {}

  /** Keeps a claim until the function that it returns is called. */
  keep(key: string, token: string, lost: () => void): () => void {
    const one: Held = { key, token, lost };
    this.held.add(one);
    this.timer ??= setInterval(() => void this.renewAll(), RENEWAL).unref();
    return () => void this.held.delete(one);
  }

  private async renewAll(): Promise<void> {
    if (this.held.size === 0) {
      clearInterval(this.timer);
      this.timer = undefined;
      return;
    }
    await Promise.all([...this.held].map((one) => this.renew(one)));
  }

  private async renew(one: Held): Promise<void> {
    const { dedupe } = this.settings;
    try {
      if (!dedupe || (await dedupe.renew(one.key, one.token, { leaseMs: LEASE })) || !this.held.delete(one)) return;
      this.journal.leaseLost(one.key);
      one.lost();
    } catch (error) {
      // It may come back before the lease is over.
      this.journal.isDown('the dedupe store', error);
    }
  }
}
