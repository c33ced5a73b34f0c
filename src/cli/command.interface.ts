import type { Arguments } from './arguments/arguments.js';

/** One command: what parses its arguments, what its help shows and what it does, in one place. */
export interface Command {
  readonly about: string;
  /** Names of what stands without an option, for the help. */
  readonly operands: string;
  readonly most: number;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly string[];
  /** Paragraphs that the help ends with. */
  readonly notes?: readonly string[];
  /** What its exit codes mean, if not what they mean elsewhere. */
  readonly codes?: string;
  /** @returns the exit code */
  readonly run: (args: Arguments, console: Console) => Promise<number>;
}

/** An option of a command, for parser and help alike. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly about: string;
}

/** What a command speaks through. */
export interface Console {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  /** A person sits at both ends. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}
