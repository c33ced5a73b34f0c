import type { Kind } from './kind.type.js';

/**
 * The kinds of successive requests. One of five is a call: at three times the capacity calls alone still are 60 % of it,
 * and refusing the rest takes its share as well.
 */
export const MIX: readonly Kind[] = ['receipt', 'receipt', 'call', 'receipt', 'receipt'];

/** The kind of the request of this number. */
export function kindOf(index: number): Kind {
  return MIX[index % MIX.length] ?? 'receipt';
}
