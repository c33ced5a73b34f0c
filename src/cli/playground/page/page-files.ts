import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord } from '../../../common/is-record.js';

/** A file of the page, with its content type. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The files of the page, by path. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const PACKAGE = 'nestjs-vox-webhooks';
/** The only paths that have a file. */
const FILES = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/app.css': ['app.css', 'text/css; charset=utf-8'],
  '/licenses.txt': ['licenses.txt', 'text/plain; charset=utf-8'],
} as const;

/**
 * Reads `dist/playground` of the package that a program belongs to, wherever in it the program lies, and however many links
 * lead to it. `undefined` if the page was not built.
 * @param program path of the program, as `process.argv[1]` has it
 */
export function findPage(program: string): PageFiles | undefined {
  try {
    return readPage(join(packageOf(dirname(realpathSync(program))), 'dist', 'playground'));
  } catch {
    return undefined;
  }
}

/** @throws Error if one of the files is not there */
export function readPage(folder: string): PageFiles {
  const entries = Object.entries(FILES).map(([path, [name, type]]) => {
    return [path, { type, bytes: readFileSync(join(folder, name)) }] as const;
  });
  return new Map(entries);
}

/** Folder of the package. Above the root of the file system there is none: reading fails there. */
function packageOf(folder: string): string {
  if (nameIn(folder) === PACKAGE) return folder;
  if (dirname(folder) === folder) throw new Error('The program is not in its package.');
  return packageOf(dirname(folder));
}

function nameIn(folder: string): unknown {
  try {
    const described: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return isRecord(described) ? described['name'] : undefined;
  } catch {
    return undefined;
  }
}
