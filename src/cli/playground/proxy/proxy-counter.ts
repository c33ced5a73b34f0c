import type { ProxyState } from '../protocol/proxy-state.types.js';

/** Counts what the proxy does. */
export class ProxyCounter {
  private forwarded = 0;
  private faults = 0;
  private lastAt: number | undefined;
  /** Where it listens, once it does. */
  address: string | undefined;

  constructor(
    private readonly target: string,
    private readonly tell: (state: ProxyState) => void,
  ) {}

  get state(): ProxyState {
    return {
      target: this.target,
      forwarded: this.forwarded,
      failed: this.faults,
      ...(this.address !== undefined && { address: this.address }),
      ...(this.lastAt !== undefined && { lastAt: this.lastAt }),
    };
  }

  answered(): void {
    this.forwarded++;
    this.changed();
  }

  failed(): void {
    this.faults++;
    this.changed();
  }

  private changed(): void {
    this.lastAt = Date.now();
    this.tell(this.state);
  }
}
