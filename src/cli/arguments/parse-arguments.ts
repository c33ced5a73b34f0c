import { parseArgs } from 'node:util';
import { isRecord } from '../../common/is-record.js';
import type { Command, CommandOption } from '../command.interface.js';
import { UsageError } from '../usage.error.js';
import { Arguments } from './arguments.js';
import { optionsOf } from './command-options.js';

/** @throws UsageError that names the option, and never contains a value */
export function parseArguments(args: readonly string[], command: Command): Arguments {
  const { values, positionals } = parse(args, optionsOf(command));
  if (positionals.length > command.most && !values['help']) {
    throw new UsageError(`There are ${positionals.length} operands`, `This command takes ${command.most} at most.`);
  }
  return new Arguments(positionals, values);
}

function parse(args: readonly string[], options: Readonly<Record<string, CommandOption>>) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [option] = /--?[a-z][a-z-]*/i.exec(isRecord(error) ? String(error['message']) : '') ?? [];
    const known = option !== undefined && Object.hasOwn(options, option.slice(2));
    if (!known) throw new UsageError(`${option ?? 'An argument'} is not an option`, 'See --help for the options.');
    if (options[option.slice(2)]?.type === 'boolean') throw new UsageError(`${option} takes no value`, 'Leave it out.');
    throw new UsageError(`${option} takes a value`, `One that begins with a dash is written ${option}=-…`);
  }
}
