import type { Command, CommandOption } from '../command.interface.js';

const HELP: CommandOption = { type: 'boolean', about: 'Show this help; also -h.' };

/** The options of a command, with `--help`, which all commands have. */
export function optionsOf({ options }: Command): Readonly<Record<string, CommandOption>> {
  return { ...options, help: HELP };
}
