import type { EventFacts } from './event-facts.interface.js';

/**
 * Published on `vox:dead-letter` when a worker gives an event up. What is put away while the request waits is told by
 * `vox:webhook` with the code `VOX_QUARANTINED`, what a handler drops by `vox:delivery` with `VOX_DROPPED`.
 */
export interface VoxDeadLetterMessage extends EventFacts {
  /** Class and method. */
  readonly handler: string;
}
