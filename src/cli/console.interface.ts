/** What a command speaks through. */
export interface Console {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  /** A person sits at both ends. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}
