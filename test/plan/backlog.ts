/** A backlog and the workers that clear it. */
export interface Backlog {
  readonly jobs: number;
  readonly workers: number;
  readonly concurrency: number;
  readonly handlerMs: number;
}

/** Little to do and few places; one worker that is busy and waits as well; nothing but work. */
export const BACKLOGS: readonly Backlog[] = [
  { jobs: 500, workers: 2, concurrency: 5, handlerMs: 40 },
  { jobs: 2_500, workers: 1, concurrency: 40, handlerMs: 30 },
  { jobs: 6_000, workers: 2, concurrency: 100, handlerMs: 0 },
];
