import { LARGEST_ANSWER } from '../../http/capped-body.js';
import { EndOfCall } from './end-of-call.js';

/** Most bytes of answers that a call keeps in its transcript. */
const MOST_BYTES = 16 * 1_048_576;

/**
 * Limits of verbs and documents without input, which end endless loops of documents, and of the memory that the answers of
 * one call take.
 */
export class Budget {
  private verbs = 0;
  private documents = 0;
  private bytes = 0;

  constructor(private readonly limits: { readonly maxVerbs: number; readonly maxDocuments: number }) {}

  /** To be called with every input of the caller. */
  renew(): void {
    this.verbs = 0;
    this.documents = 0;
  }

  /** Bytes that the next answer may have. */
  get largestAnswer(): number {
    return Math.min(LARGEST_ANSWER, MOST_BYTES - this.bytes);
  }

  /** Counts an answer that is kept. */
  keep(body: string): void {
    this.bytes += Buffer.byteLength(body);
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
