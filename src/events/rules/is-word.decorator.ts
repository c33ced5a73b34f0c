import { fold } from '../fields/fold.js';
import { rule } from './rule.js';

/** One of the given lower-case keywords, in whatever case the wire writes it. */
export function IsWord(...words: readonly string[]): PropertyDecorator {
  return rule({
    name: 'isWord',
    test: (value) => words.includes(fold(value)),
    words: `must be ${words.join(' or ')}`,
    schema: { type: 'string', pattern: `^(?:${words.map(inAnyCase).join('|')})$`, examples: [...words] },
  });
}

/** A pattern of JSON Schema has no flags. */
function inAnyCase(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return escaped.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
