/** What a handler writes into; one entry of it makes it throw. */
export class Ledger extends Map<string, string> {
  runs = 0;

  override set(key: string, value: string): this {
    this.runs++;
    if (key.includes('+12025550199')) throw new Error('the ledger is closed');
    return super.set(key, value);
  }
}
