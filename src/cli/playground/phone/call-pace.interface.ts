/** How time passes in a call. */
export interface CallPace {
  /** Waits until that virtual second, if at all. */
  passed(at: number): void | Promise<void>;
  /** Ends the wait of now, as a key does that interrupts a prompt. */
  skip(): void;
  /** The call begins to wait for the caller. */
  waits(): void;
}

/** Time that takes no time. */
export const VIRTUAL_PACE: CallPace = { passed: () => undefined, skip: () => undefined, waits: () => undefined };
