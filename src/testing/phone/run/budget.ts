import { EndOfCall } from './end-of-call.js';

/** Limits of verbs and documents without input: they end endless loops of documents. */
export class Budget {
  private verbs = 0;
  private documents = 0;

  constructor(private readonly limits: { readonly maxVerbs: number; readonly maxDocuments: number }) {}

  /** To be called with every input of the caller. */
  renew(): void {
    this.verbs = 0;
    this.documents = 0;
  }

  /** @throws EndOfCall */
  verb(): void {
    if (++this.verbs > this.limits.maxVerbs) this.exceed(`more than ${this.limits.maxVerbs} verbs`);
  }

  /** @throws EndOfCall */
  document(): void {
    if (++this.documents > this.limits.maxDocuments) this.exceed(`more than ${this.limits.maxDocuments} documents`);
  }

  private exceed(what: string): never {
    throw new EndOfCall({ by: 'loop-limit', reason: `${what} without input` });
  }
}
