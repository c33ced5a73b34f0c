import type { Started } from './dedupe/claims.js';
import type { HeldClaim } from './dedupe/held-claim.interface.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import type { Task } from './task.js';

/** An event at work in this process. */
export class RunningEvent implements HeldClaim {
  task?: Task<DeliveryResult>;
  claim?: Started;
  private isLost = false;

  constructor(readonly key: string) {}

  get token(): string | undefined {
    return this.isLost ? undefined : this.claim?.token;
  }

  lost(): void {
    this.isLost = true;
    this.task?.warn('another process has claimed the event');
  }
}
