/** What may come next. `member`: the first of an object or a list, or its end. `more`: a comma, or an end. */
type Place = 'value' | 'member' | 'key' | 'colon' | 'more';

const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;
const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** Index of the first character that cannot be there. The messages of browsers do not always say it. */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let place: Place = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const next = after(place, found[1] ?? (found[2] === undefined ? 'literal' : 'string'), open);
    if (next === undefined) return at + found[0].length - found[0].trimStart().length;
    place = next;
    at = TOKEN.lastIndex;
  }
}

function after(place: Place, token: string, open: string[]): Place | undefined {
  const inside = open.at(-1);
  if (inside !== undefined && token === CLOSES[inside] && (place === 'more' || place === 'member')) {
    open.pop();
    return 'more';
  }
  if (place === 'colon') return token === ':' ? 'value' : undefined;
  if (place === 'more') return token === ',' && inside !== undefined ? (inside === '{' ? 'key' : 'value') : undefined;
  if (place === 'key' || (place === 'member' && inside === '{')) return token === 'string' ? 'colon' : undefined;
  if (token === '{' || token === '[') {
    open.push(token);
    return 'member';
  }
  return token === 'string' || token === 'literal' ? 'more' : undefined;
}
