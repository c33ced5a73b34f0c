/**
 * How deep brackets nest in a JSON text, found in one pass without parsing it: `0` for a scalar, `1` for `{}`. Brackets
 * inside strings do not count. Worth asking before `JSON.parse`, and so before anything recursive meets the result.
 *
 * @example
 * jsonDepth('{"a":["[["]}'); // 2
 */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === '\\') at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') {
      quoted = true;
    } else if (character === '{' || character === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (character === '}' || character === ']') {
      depth -= 1;
    }
  }
  return deepest;
}
