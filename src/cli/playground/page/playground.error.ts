import type { ApiFault } from '../protocol/api-fault.types.js';

/** An operation that is refused. */
export class PlaygroundError extends Error {
  override readonly name = 'PlaygroundError';

  constructor(
    readonly status: number,
    /** Stable code. */
    readonly code: `VOX_PLAYGROUND_${string}`,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${code}: ${problem}. ${remedy}`);
  }

  get fault(): ApiFault {
    return { code: this.code, message: this.problem, remedy: this.remedy };
  }
}

/** Something with a number that is not there, or no longer. */
export function absent(what: string): PlaygroundError {
  return new PlaygroundError(
    404,
    'VOX_PLAYGROUND_ABSENT',
    `There is no such ${what}`,
    'It may be too old: ask for the list.',
  );
}
