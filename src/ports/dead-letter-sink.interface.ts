import type { DeadLetter } from './dead-letter.interface.js';

/**
 * Keeps events that nobody could handle. The platform is answered 2xx only after `put` resolved; when it rejects, the
 * answer is 503 and the platform keeps its copy.
 */
export interface DeadLetterSink {
  put(letter: DeadLetter): Promise<void>;
  /**
   * Called while the application starts, before the first event. Rejects when the sink can never work, which ends the
   * start; one that cannot be reached yet is not an error.
   */
  open?(): Promise<void>;
}
