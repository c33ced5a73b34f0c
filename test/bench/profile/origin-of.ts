/** Where a function comes from. */
export interface Origin {
  /** A package, `node`, `native` (bindings and built-ins), or a part of this repository. */
  readonly group: string;
  /** Within the group. */
  readonly file: string;
}

const RULES: readonly (readonly [RegExp, (match: RegExpExecArray) => Origin])[] = [
  [/^$/, () => ({ group: 'native', file: '' })],
  [/^node:(.*)$/, ([, file = '']) => ({ group: 'node', file })],
  [/^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(.*)$/, ([, group = '', file = '']) => ({ group, file })],
  [/\/dist\/(?:esm|cjs)\/(.*)$/, ([, file = '']) => ({ group: 'ours', file })],
  [/\/test\/bench\/(.*)$/, ([, file = '']) => ({ group: 'benchmark', file })],
];

/** Tells from the URL in a profile whose code it is. */
export function originOf(url: string): Origin {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(url);
    if (match) return make(match);
  }
  return { group: 'other', file: url };
}
