import { CatalogueError } from '../../../events/catalogue.error.js';
import { PlaygroundError } from './playground.error.js';

/** What work returns; what the catalogue does not have is an error of the input. */
export function knownOr<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    throw new PlaygroundError(400, 'VOX_PLAYGROUND_INPUT', error.problem, error.remedy);
  }
}
