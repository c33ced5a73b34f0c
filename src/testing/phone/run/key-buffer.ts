/** The keys of one input. */
interface TakenDigits {
  readonly digits: string;
  /** The input is finished: no time-out is needed. */
  readonly complete: boolean;
}

/** Keys that were pressed and that no verb has taken yet, in order. */
export class KeyBuffer {
  private keys = '';

  get empty(): boolean {
    return this.keys === '';
  }

  add(keys: string): void {
    this.keys += keys;
  }

  /** Takes keys until `finishKey` is pressed, `most` are taken, or none is left. */
  takeDigits(finishKey: string, most = Infinity): TakenDigits {
    let digits = '';
    for (let key = this.take(); key !== undefined; key = this.take()) {
      if (key === finishKey) return { digits, complete: true };
      digits += key;
      if (digits.length >= most) {
        // Callers often press the finishing key although the input is complete: it must not finish the next one.
        this.skip(finishKey);
        return { digits, complete: true };
      }
    }
    return { digits, complete: false };
  }

  private take(): string | undefined {
    const key = this.keys.charAt(0);
    this.keys = this.keys.slice(1);
    return key === '' ? undefined : key;
  }

  private skip(key: string): void {
    if (key !== '' && this.keys.startsWith(key)) this.keys = this.keys.slice(1);
  }
}
