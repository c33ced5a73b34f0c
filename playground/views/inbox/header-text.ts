type Header = readonly [name: string, value: string];

/** Set by the command for each request. */
const LEFT_OUT = ['host', 'content-length', 'authorization', 'connection', 'transfer-encoding'];

/** Headers as lines to be edited. */
export const headerText = (headers: readonly Header[]): string =>
  headers
    .filter(([name]) => !LEFT_OUT.includes(name.toLowerCase()))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

/** Reads such lines; empty ones are passed over. */
export const headersOf = (text: string): readonly Header[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Header => {
      const colon = line.indexOf(':');
      return colon < 0 ? [line.trim(), ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
    });
