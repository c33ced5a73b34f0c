const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Holds back what interrupts the program, until what it has made elsewhere is removed. */
export class Interruption {
  /** Rejects when the program is interrupted. */
  readonly happens: Promise<never>;
  private signal: NodeJS.Signals | undefined;
  private reject: ((reason: Error) => void) | undefined;

  constructor() {
    this.happens = new Promise((_, reject) => (this.reject = reject));
    // Nobody may be waiting for it yet.
    this.happens.catch(() => undefined);
    for (const signal of SIGNALS) process.on(signal, this.take);
  }

  /** The program ends now, if it was interrupted. */
  end(): void {
    for (const signal of SIGNALS) process.off(signal, this.take);
    if (this.signal) process.kill(process.pid, this.signal);
  }

  private readonly take = (signal: NodeJS.Signals): void => {
    this.signal = signal;
    this.reject?.(new Error('the measurement was interrupted'));
  };
}
