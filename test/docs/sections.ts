import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A section of docs/wire-format.md that a comment names. */
export interface Citation {
  readonly file: string;
  readonly section: string;
  readonly row: string | undefined;
}

const CITED =
  /wire-format(?: \*?)?\s*(?:sections?\s+)?(\d+(?:\.\d+)?)(?:,?\s+row\s+(\d+))?(?:\s+(?:and|to)\s+(\d+(?:\.\d+)?))?/gi;

/** Every citation in the comments of a folder of sources; of a range, both ends. */
export function citationsIn(folder: string): readonly Citation[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const file = join(folder, name);
    // A comment goes on in the next line behind an asterisk or slashes.
    const text = readFileSync(file, 'utf8').replaceAll(/\s*\n\s*(?:\*|\/\/)\s?/g, ' ');
    return [...text.matchAll(CITED)].flatMap(([, section = '', row, last]) => [
      { file, section, row },
      ...(last === undefined ? [] : [{ file, section: last, row: undefined }]),
    ]);
  });
}

/** Numbers of the headings of a document, such as `4.1`. */
export function sectionsOf(document: string): ReadonlySet<string> {
  const headings = readFileSync(document, 'utf8').matchAll(/^#+ (\d+(?:\.\d+)?)[. ]/gm);
  return new Set([...headings].map(([, number = '']) => number));
}
