import type { Arguments } from './arguments/arguments.js';
import type { Option } from './arguments/option.interface.js';
import type { Console } from './console.interface.js';

/** One command: what parses its arguments, what its help shows and what it does, in one place. */
export interface Command {
  readonly about: string;
  /** Names of what stands without an option, for the help. */
  readonly operands: string;
  readonly most: number;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** Paragraphs that the help ends with. */
  readonly notes?: readonly string[];
  /** What its exit codes mean, if not what they mean elsewhere. */
  readonly codes?: string;
  /** @returns the exit code */
  readonly run: (args: Arguments, console: Console) => Promise<number>;
}
