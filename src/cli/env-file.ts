import { readFileSync, statSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { codeOf } from '../common/code-of.js';

/** Variables of a file, for what the environment does not set. */
export type EnvFile = Readonly<Record<string, string | undefined>>;

/**
 * The variables of a file such as `.env`. No file, or a folder of that name, is no error.
 * @param warn told of a file that cannot be read
 */
export function readEnvFile(path: string, warn: (text: string) => void): EnvFile {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return {};
    const bytes = readFileSync(path);
    // A decoder leaves out the mark at the beginning, which would be part of the first name.
    return parseEnv(new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8').decode(bytes));
  } catch (error) {
    const code = codeOf(error);
    warn(`vox: .env cannot be read (${code}): its variables are not used. Make it readable, or remove it.`);
    return {};
  }
}

/** As PowerShell of Windows writes a file with `>`. */
function isUtf16([first, second]: Uint8Array): boolean {
  return first === 0xff && second === 0xfe;
}
