import { jsonSchemaOf } from '../../schema/json-schema-of.js';
import type { Arguments } from '../arguments/arguments.js';
import { knownEvent } from '../arguments/known-event.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError } from '../usage.error.js';
import { schemaFiles } from './schema-files.js';
import { writeFiles } from './write-files.js';

/** Prints the schemas, or writes them to a folder. */
export function schema(args: Arguments, console: Console): Promise<number> {
  const [operand] = args.operands;
  const [version, folder] = [args.text('version'), args.text('out')];
  if (operand === undefined && version !== undefined) {
    throw new UsageError('--version goes with an EVENT', 'Versions differ from event to event: see vox events.');
  }
  const event = operand === undefined ? undefined : knownEvent(operand, args);
  if (folder !== undefined) return writeFiles(folder, schemaFiles(event, version), console);
  console.output.write(`${JSON.stringify(jsonSchemaOf(event, version), null, 2)}\n`);
  return Promise.resolve(EXIT_CODE.fine);
}
