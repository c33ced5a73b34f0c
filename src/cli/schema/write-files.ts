import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../common/code-of.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';

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
    const code = codeOf(error);
    console.printError(`vox: The folder cannot be written to (${code}). Give another one to --out.`);
    return EXIT_CODE.wrong;
  }
}
