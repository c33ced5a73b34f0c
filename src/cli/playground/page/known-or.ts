import { PlaygroundError } from './playground.error.js';

/** What work returns; a `RangeError` of the catalogue is one of the input. */
export function knownOr<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PlaygroundError(400, 'VOX_PLAYGROUND_INPUT', error.message.replace(/\.$/, ''), 'See vox events.');
  }
}
