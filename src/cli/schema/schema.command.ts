import { jsonSchemaOf } from '../../schema/json-schema-of.js';
import type { Arguments } from '../arguments/arguments.js';
import { eventOperand } from '../arguments/event-operand.js';
import type { Command } from '../command.interface.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError } from '../usage.error.js';
import { schemaFiles } from './schema-files.js';
import { writeFiles } from './write-files.js';

/** `vox schema` */
export const schemaCommand: Command = {
  about: 'Prints JSON Schema of what the platform sends.',
  operands: '[EVENT] [OPTIONS]',
  most: 1,
  options: {
    version: { type: 'string', value: 'VERSION', about: 'Version of the wire format. Default: all of the event.' },
    out: { type: 'string', value: 'FOLDER', about: 'Write a file for every version of every event instead.' },
  },
  examples: [
    'vox schema > webhooks.schema.json',
    'vox schema sms.mo --version 2025-02-01',
    'vox schema voice.gather --out ./schemas',
  ],
  notes: [
    'Draft 2020-12. Without EVENT all schemas are one document, with each event under its name in $defs.',
    'The schemas are made from the rules that validate webhooks; unknown fields are allowed.',
    'Let the validator check formats: otherwise it accepts impossible dates.',
  ],
  codes: 'Exit codes: 0 fine, 1 the folder cannot be written to, 2 wrong usage.',
  run: printSchemas,
};

/** Prints the schemas, or writes them to a folder. */
function printSchemas(args: Arguments, console: Console): Promise<number> {
  const [operand] = args.operands;
  const [version, folder] = [args.text('version'), args.text('out')];
  if (operand === undefined && version !== undefined) {
    throw new UsageError('--version goes with an EVENT', 'Versions differ from event to event: see vox events.');
  }
  const event = operand === undefined ? undefined : eventOperand(operand, args);
  if (folder !== undefined) return writeFiles(folder, schemaFiles(event, version), console);
  console.print(JSON.stringify(jsonSchemaOf(event, version), null, 2));
  return Promise.resolve(EXIT_CODE.fine);
}
