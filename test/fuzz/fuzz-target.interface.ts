/** Code that reads what a sender has written, and what must hold whatever that is. */
export interface FuzzTarget {
  readonly name: string;
  /** Parts of the path of a file whose code is to be reached. */
  readonly files: readonly string[];
  /** Texts that inputs are put together from, besides single bytes. */
  readonly words: readonly [string, ...string[]];
  /** Throws when something that must hold does not. */
  run(input: Buffer): Promise<void> | void;
}
