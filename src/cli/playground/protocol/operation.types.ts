/** What the page asks for, and what it gets. */
export interface Operation<Input, Output> {
  readonly input: Input;
  readonly output: Output;
}

/** Input of an operation that needs none, and output of one whose result comes by the stream. */
export type Nothing = Readonly<Record<string, never>>;
