import { escapeInvisible } from '../common/escape-invisible.js';
import { parseArguments } from './arguments/parse-arguments.js';
import { callCommand } from './call/call.command.js';
import type { Command } from './command.interface.js';
import type { Console, Surroundings } from './console.interface.js';
import { deadLettersCommand } from './dead-letters/dead-letters.command.js';
import { eventsCommand } from './events/events.command.js';
import { EXIT_CODE } from './exit-code.js';
import { helpOf, overview } from './help.js';
import { isUsage } from './is-usage.js';
import { planCommand } from './plan/plan.command.js';
import { playgroundCommand } from './playground/playground.command.js';
import { schemaCommand } from './schema/schema.command.js';
import { sendCommand } from './send/send.command.js';
import { withoutLinkMarks } from './terminal-text.js';
import { UsageError } from './usage.error.js';
import { VERSION } from './version.js';

/** The commands of `vox`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  send: sendCommand,
  call: callCommand,
  playground: playgroundCommand,
  events: eventsCommand,
  schema: schemaCommand,
  'dead-letters': deadLettersCommand,
  plan: planCommand,
};

/**
 * Runs a command line, without the name of the program.
 * @returns the exit code, see {@link EXIT_CODE}
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const console = consoleOf(surroundings);
  const [name = '--help', ...rest] = args;
  try {
    if (VERSION_WORDS.has(name)) return print(console, VERSION);
    if (isHelp(name) || name === 'help') return print(console, helpFor(rest.find((word) => !isHelp(word))));
    const command = commandOf(name);
    if (rest.some(isHelp)) return print(console, helpOf(name, command));
    return await command.run(parseArguments(rest, command), console);
  } catch (error) {
    if (!isUsage(error)) throw error;
    console.printError(`vox: ${error.message}`);
    return EXIT_CODE.usage;
  }
}

const VERSION_WORDS: ReadonlySet<string> = new Set(['--version', '-v', '-V', 'version']);
const isHelp = (word: string): boolean => word === '--help' || word === '-h';

function helpFor(name: string | undefined): string {
  return name === undefined ? overview(COMMANDS) : helpOf(name, commandOf(name));
}

/** @throws UsageError */
function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw new UsageError('There is no such command', `Known: ${Object.keys(COMMANDS).join(', ')}; see vox --help.`);
}

function print(console: Console, text: string): number {
  console.print(text);
  return EXIT_CODE.fine;
}

/** Every text of every command passes here, whether it is for a person or for a program. */
function consoleOf({ output, errors, ...rest }: Surroundings): Console {
  const printTo = (stream: NodeJS.WritableStream) => (text: string) =>
    void stream.write(`${escapeInvisible(withoutLinkMarks(text))}\n`);
  return { ...rest, terminal: output, print: printTo(output), printError: printTo(errors) };
}
