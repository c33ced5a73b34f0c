import { parseArguments } from './arguments/parse-arguments.js';
import { callCommand } from './call/call.command.js';
import type { Command } from './command.interface.js';
import type { Console, Surroundings } from './console.interface.js';
import { deadLettersCommand } from './dead-letters/dead-letters.command.js';
import { eventsCommand } from './events/events.command.js';
import { EXIT_CODE } from './exit-code.js';
import { helpOf, overview } from './help.js';
import { schemaCommand } from './schema/schema.command.js';
import { sendCommand } from './send/send.command.js';
import { escapeInvisible, withoutLinkMarks } from './terminal-text.js';
import { UsageError } from './usage.error.js';

/** The commands of `vox`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  send: sendCommand,
  call: callCommand,
  events: eventsCommand,
  schema: schemaCommand,
  'dead-letters': deadLettersCommand,
};

/**
 * Runs a command line, without the name of the program.
 * @returns the exit code, see {@link EXIT_CODE}
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const console = consoleOf(surroundings);
  const [name = '--help', ...rest] = args;
  try {
    if (name === '--help' || name === 'help') return print(console, overview(COMMANDS));
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
      throw new UsageError('There is no such command', `Known: ${Object.keys(COMMANDS).join(', ')}; see vox --help.`);
    }
    const given = parseArguments(rest, command);
    return given.flag('help') ? print(console, helpOf(name, command)) : await command.run(given, console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.printError(`vox: ${error.message}`);
    return EXIT_CODE.usage;
  }
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
