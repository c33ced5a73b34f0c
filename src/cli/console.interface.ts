import type { EnvFile } from './env-file.js';

/** The streams and the environment of the program. */
export interface Surroundings {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  /** Input and output are both a terminal. */
  readonly isInteractive: boolean;
  /** Where progress is shown: the other stream, if it is a terminal. */
  readonly progress?: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Variables of the file `.env`. Those of the environment win. */
  readonly envFile?: EnvFile;
}

/** Input, output and environment of a command. */
export interface Console extends Pick<Surroundings, 'input' | 'isInteractive' | 'progress' | 'env' | 'envFile'> {
  /** Prints a text and a line break, with nothing in it that steers a terminal or hides. */
  readonly print: (text: string) => void;
  /** The same for the other stream. */
  readonly printError: (text: string) => void;
  /** The bare output, for what steers the terminal on purpose. Nothing of a server may be written to it. */
  readonly terminal: NodeJS.WritableStream;
}
