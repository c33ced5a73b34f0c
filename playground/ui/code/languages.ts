import type { TokenRule } from './token.js';

export type Language = 'xml' | 'json' | 'text';

/** Rules to colour with, not to check with: whatever no rule takes is text. */
export const LANGUAGES: Readonly<Record<Language, readonly TokenRule[]>> = {
  xml: [
    { kind: 'comment', pattern: /<!--[^]*?(?:-->|$)|<[?!][^>]*>?/y },
    { kind: 'name', pattern: /<\/?[\w:.-]+/y },
    { kind: 'attribute', pattern: /(?<=\s)[\w:.-]+(?=\s*=\s*["'])/y },
    { kind: 'value', pattern: /(?<==\s*)(?:"[^"<]*"|'[^'<]*')/y },
    { kind: 'name', pattern: /\/?>/y },
    { kind: 'value', pattern: /&#?\w+;/y },
    { kind: 'text', pattern: /\s+|[^<>&=\s"']+|[^]/y },
  ],
  json: [
    { kind: 'name', pattern: /"(?:[^"\\\n]|\\.)*"(?=\s*:)/y },
    { kind: 'value', pattern: /"(?:[^"\\\n]|\\.)*"/y },
    { kind: 'attribute', pattern: /-?\d[\d.eE+-]*|true|false|null/y },
    { kind: 'mark', pattern: /[{}[\],:]/y },
    { kind: 'text', pattern: /\s+|[^\s{}[\],:"]+|[^]/y },
  ],
  text: [],
};
