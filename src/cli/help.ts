import { optionsOf } from './arguments/command-options.js';
import type { Command } from './command.interface.js';
import { EXIT_CODE } from './exit-code.js';
import { indented, table } from './text-layout.js';

const CODES = [
  `Exit codes: ${EXIT_CODE.fine} fine, ${EXIT_CODE.wrong} the server answered wrongly or its document is invalid,`,
  `${EXIT_CODE.usage} wrong usage, ${EXIT_CODE.unreachable} no connection, ${EXIT_CODE.internal} an error of vox itself.`,
].join(' ');

/** Help of one command, made from the same table that parses its arguments. */
export function helpOf(name: string, command: Command): string {
  const options = Object.entries(optionsOf(command)).map(([option, { value, about }]) => [
    `--${option}${value ? ` ${value}` : ''}`,
    about,
  ]);
  return [
    command.about,
    `Usage: vox ${name} ${command.operands}`.trim(),
    `Options:\n${indented(table(options))}`,
    `Examples:\n${indented(command.examples.join('\n'))}`,
    ...(command.notes ?? []),
    command.codes ?? CODES,
  ].join('\n\n');
}

/** The help of `vox` itself: its commands. */
export function overview(commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(([name, { about }]) => [name, about]);
  return [
    'vox emulates the Voxtelesys platform: it delivers webhooks to your server and makes calls, over plain HTTP.',
    `Commands:\n${indented(table(rows))}`,
    'Run vox COMMAND --help or vox help COMMAND for the options of a command, and vox --version for the version.',
    'Credentials and VOX_REDIS_URL may stand in the environment, or in the file .env of the folder. The environment wins.',
    CODES,
  ].join('\n\n');
}
