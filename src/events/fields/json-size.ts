/** Deepest nesting of JSON that is read, of a body or inside a parameter; no known payload has more than four levels. */
export const MAX_DEPTH = 32;
/** Most fields of a body, on all levels together, and of the JSON inside a parameter. */
export const MAX_KEYS = 512;

/** How large the value of a JSON text is going to be. */
export interface JsonSize {
  /** Levels of nesting: `0` for a scalar, `1` for `{}`. */
  readonly depth: number;
  /** Fields of objects, on all levels together, repeated ones included. */
  readonly keys: number;
}

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];

/**
 * Measures a JSON text in one pass without parsing it; what stands inside strings does not count. Done before
 * `JSON.parse`: no recursive code gets a deeper value, and names that were chosen to collide in a hash table are never
 * put into one.
 *
 * @example
 * jsonSize('{"a":["[[:"]}'); // { depth: 2, keys: 1 }
 */
export function jsonSize(text: string): JsonSize {
  let depth = 0;
  let deepest = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth -= 1;
    } else if (code === COLON) {
      keys += 1;
    }
  }
  return { depth: deepest, keys };
}

/** Position of the quote that closes the string which opens at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}
