import { tellErrors } from './error-tree.js';
import { oneLine } from './escape-invisible.js';
import { typeName } from './type-name.js';

/** Why something failed, in one line: the message of an error, and those of its causes and members. */
export function reasonOf(error: unknown): string {
  return tellErrors(error, (one, thrown, related) => {
    const text = typeof one === 'string' ? one : thrown && (thrown.message || thrown.name);
    const own = text === undefined ? `${typeName(one)} without a message` : oneLine(text.trim().replace(/\s+/g, ' '));
    return [own, ...related.map(([, inner]) => inner)].join(': ');
  });
}
