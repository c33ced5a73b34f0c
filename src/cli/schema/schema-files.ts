import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord } from '../../common/is-record.js';
import { CATALOGUE } from '../../events/catalogue.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { jsonSchemaOf } from '../../schema/json-schema-of.js';
import { EVENT_NAMES } from '../arguments/event-operand.js';
import type { Console } from '../command.interface.js';
import { EXIT_CODE } from '../exit-code.js';

/** Name and content of a file per version, for one event or for all. */
export function schemaFiles(event?: VoxEventName, version?: string): Map<string, string> {
  const events = event === undefined ? EVENT_NAMES : [event];
  const wanted = events.flatMap((name) =>
    (version === undefined ? Object.keys(CATALOGUE[name].versions) : [version]).map((one) => [name, one] as const),
  );
  return new Map(wanted.map(([name, one]) => [`${name}.${one}.schema.json`, schemaText(name, one)]));
}

function schemaText(event: VoxEventName, version: string): string {
  return `${JSON.stringify(jsonSchemaOf(event, version), null, 2)}\n`;
}

/**
 * Writes files to a folder, which is created if missing, and prints their paths.
 * @returns the exit code
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  console: Console,
): Promise<number> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) {
      await writeFile(join(folder, name), text);
      console.print(join(folder, name));
    }
    return EXIT_CODE.fine;
  } catch (error) {
    const code = isRecord(error) ? String(error['code']) : 'unknown';
    console.printError(`vox: The folder cannot be written to (${code}). Give another one to --out.`);
    return EXIT_CODE.wrong;
  }
}
