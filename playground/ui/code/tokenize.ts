import { type Language, LANGUAGES } from './languages.js';
import type { Row } from './row.js';
import { softBreaks } from './soft-breaks.js';
import { TokenLines } from './token-lines.js';
import type { TokenKind, TokenRule } from './token.js';

/** Above this, colours cost more than they tell. */
const MOST_COLOURED = 100_000;

/** Cuts a text into lines of tokens. Nothing is lost but the ends of the lines. */
export function tokenize(text: string, language: Language): readonly Row[] {
  const rules = text.length > MOST_COLOURED ? [] : LANGUAGES[language];
  const lines = new TokenLines(language === 'xml' && rules.length > 0 ? softBreaks(text) : []);
  if (rules.length === 0) lines.put('text', text, 0);
  for (let at = 0; rules.length > 0 && at < text.length;) {
    const { kind, length } = nextToken(rules, text, at);
    lines.put(kind, text.slice(at, at + length), at);
    at += length;
  }
  return lines.all;
}

function nextToken(rules: readonly TokenRule[], text: string, at: number): { kind: TokenKind; length: number } {
  for (const { kind, pattern } of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found && found[0].length > 0) return { kind, length: found[0].length };
  }
  return { kind: 'text', length: 1 };
}
