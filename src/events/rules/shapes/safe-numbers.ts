/** The numbers that JSON carries without loss: beyond them there are integers only, and not all of these. */
export const SAFE_NUMBERS = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER } as const;
