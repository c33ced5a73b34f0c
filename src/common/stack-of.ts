import { tellErrors } from './error-tree.js';
import { escapeInvisible } from './escape-invisible.js';
import type { Thrown } from './thrown.js';
import { typeName } from './type-name.js';

/**
 * The stack of an error with those of its causes and of the members of an AggregateError, as `console.error` shows them.
 * Of what is no error, a text is shown, and of anything else the type.
 */
export function stackOf(error: unknown): string {
  return tellErrors(error, (one, thrown, related) => {
    const other = typeof one === 'string' ? `a text: ${one}` : `${typeName(one)} without a message`;
    const texts = related.map(([name, inner]) => `\n[${name}]: ${inner}`.replaceAll('\n', '\n  '));
    return escaped(thrown ? textOf(thrown) : other) + texts.join('');
  });
}

/** The stack is made with the error: name and message may have been set, or the message added to, since. */
function textOf({ name, message, stack = '' }: Thrown): string {
  if (stack.includes(message) && stack.includes(name)) return stack;
  const frames = stack.indexOf('\n    at ');
  return `${name}: ${message}${frames < 0 ? '' : stack.slice(frames)}`;
}

/** A message may hold what a sender wrote: its line breaks begin no line of the log. */
function escaped(text: string): string {
  return escapeInvisible(text).replace(/\n(?!\s)/g, '\n  ');
}
