/**
 * Calls `next` once and returns what it returned. Has to throw nothing of its own: before the handler has run, that would
 * count as an error of the handler.
 */
export type AroundDelivery = <Result>(next: () => Promise<Result>) => Promise<Result>;
