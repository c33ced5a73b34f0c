import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { isRecord } from '../common/is-record.js';

/** Variables of a file, for what the environment does not set. */
export type EnvFile = Readonly<Record<string, string | undefined>>;

/**
 * The variables of a file such as `.env`. No file, or a folder of that name, is no error.
 * @param warn told of a file that cannot be read
 */
export function readEnvFile(path: string, warn: (text: string) => void): EnvFile {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return {};
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const code = isRecord(error) ? String(error['code']) : 'unknown';
    warn(`vox: .env cannot be read (${code}): its variables are not used. Make it readable, or remove it.`);
    return {};
  }
}
