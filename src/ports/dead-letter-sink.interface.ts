import type { DeadLetter } from './dead-letter.interface.js';

/**
 * Keeps events that nobody could handle. The platform is answered 2xx only after `put` resolved; when it rejects, the
 * answer is 503 and the platform keeps its copy.
 */
export interface DeadLetterSink {
  put(letter: DeadLetter): Promise<void>;
}
