import { textOf } from './text-of.js';

/** Text, or a finite number as text: account ids, error codes and counters come as either (wire-format 16, row 10). */
export function textOrNumberOf(value: unknown): string | undefined {
  return Number.isFinite(value) ? String(value) : textOf(value);
}
