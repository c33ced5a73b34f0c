/** Keys that were pressed and that no verb has taken yet, in order. */
export class KeyBuffer {
  private keys = '';

  get empty(): boolean {
    return this.keys === '';
  }

  add(keys: string): void {
    this.keys += keys;
  }

  /** The next key; undefined when there is none. */
  take(): string | undefined {
    const key = this.keys.charAt(0);
    this.keys = this.keys.slice(1);
    return key === '' ? undefined : key;
  }

  /** Takes the next key if it is this one. */
  skip(key: string): void {
    if (key !== '' && this.keys.startsWith(key)) this.keys = this.keys.slice(1);
  }
}
