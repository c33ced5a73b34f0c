import type { Action } from './action.type.js';

/** Who acts in a call: a script or a person. */
export interface Caller {
  /** The next turn; `undefined` when there is nobody any more. */
  next(): Promise<Action | undefined>;
  /** Turns that have not been taken; nobody knows them of a person. */
  readonly left: number;
  close(): void;
}
