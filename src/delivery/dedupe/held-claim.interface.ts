/** A claim whose handlers are at work. */
export interface HeldClaim {
  readonly key: string;
  /** `undefined` while nothing is claimed yet. */
  readonly token: string | undefined;
  /** Tells the work that somebody else may have begun. */
  lost(): void;
}
