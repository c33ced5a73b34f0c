import type { Arguments } from './arguments/arguments.js';

/** One command: its arguments, its help and what it does. */
export interface Command {
  readonly about: string;
  /** Names of the operands, for the help. */
  readonly operands: string;
  /** Largest number of operands. */
  readonly most: number;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly string[];
  /** Further paragraphs of the help. */
  readonly notes?: readonly string[];
  /** What its exit codes mean, if that differs from the other commands. */
  readonly codes?: string;
  /** @returns the exit code */
  readonly run: (args: Arguments, console: Console) => Promise<number>;
}

/** An option of a command, for the parser and for the help. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly multiple?: true;
  /** Placeholder of its value in the help. */
  readonly value?: string;
  readonly about: string;
}

/** The streams and the environment of the program. */
export interface Surroundings {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly errors: NodeJS.WritableStream;
  /** Input and output are both a terminal. */
  readonly isInteractive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Input, output and environment of a command. */
export interface Console extends Pick<Surroundings, 'input' | 'isInteractive' | 'env'> {
  /** Prints a text and a line break, with nothing in it that steers a terminal or hides. */
  readonly print: (text: string) => void;
  /** The same for the other stream. */
  readonly printError: (text: string) => void;
  /** The bare output, for what steers the terminal on purpose. Nothing of a server may be written to it. */
  readonly terminal: NodeJS.WritableStream;
}
