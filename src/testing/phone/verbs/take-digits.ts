import type { KeyBuffer } from '../run/key-buffer.js';

/** Takes keys until one finishes the input, enough are there, or none is left. `complete`: no time-out is needed. */
export function takeDigits(
  keys: KeyBuffer,
  finishKey: string,
  most = Infinity,
): { readonly digits: string; readonly complete: boolean } {
  let digits = '';
  for (let key = keys.take(); key !== undefined; key = keys.take()) {
    if (key === finishKey) return { digits, complete: true };
    digits += key;
    if (digits.length >= most) {
      // People finish an input that is complete already; the key must not finish the next one.
      keys.skip(finishKey);
      return { digits, complete: true };
    }
  }
  return { digits, complete: false };
}
