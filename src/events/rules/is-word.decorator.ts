import { fold } from '../fields/fold.js';
import { rule } from './rule.js';

/** One of the given lower-case keywords, in whatever case the wire writes it. */
export function IsWord(...words: readonly string[]): PropertyDecorator {
  return rule('isWord', (value) => words.includes(fold(value)), `must be ${words.join(' or ')}`);
}
