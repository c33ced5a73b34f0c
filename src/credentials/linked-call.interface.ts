import type { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/** What a signed link lets in. */
export interface LinkedCall {
  /** The only call that it speaks for. */
  readonly callSid: string;
  /** What a request about another call is told: the same as any stranger. */
  refuse(): VoxRefusalError;
}
