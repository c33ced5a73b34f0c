import { parseArguments } from './arguments/parse-arguments.js';
import { callCommand } from './call/call.command.js';
import type { Command, Console } from './command.interface.js';
import { deadLettersCommand } from './dead-letters/dead-letters.command.js';
import { eventsCommand } from './events/events.command.js';
import { EXIT_CODE } from './exit-code.js';
import { helpOf, overview } from './help.js';
import { schemaCommand } from './schema/schema.command.js';
import { sendCommand } from './send/send.command.js';
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
export async function run(args: readonly string[], console: Console): Promise<number> {
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
    console.errors.write(`vox: ${error.message}\n`);
    return EXIT_CODE.usage;
  }
}

function print({ output }: Console, text: string): number {
  output.write(`${text}\n`);
  return EXIT_CODE.fine;
}
