import type { Arguments } from './arguments/arguments.js';
import type { Console } from './console.interface.js';

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
