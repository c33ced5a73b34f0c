import type { EventFacts } from './event-facts.interface.js';

/** Published on `vox:late-result` when a handler ends after its deadline: its effects count, its document does not. */
export interface VoxLateResultMessage extends EventFacts {
  /** Class and method. */
  readonly handler: string;
  /** Since the webhook came, or since the worker took it; in milliseconds. */
  readonly durationMs: number;
}
