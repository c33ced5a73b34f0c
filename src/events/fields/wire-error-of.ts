import type { WireError } from '../wire-error.interface.js';
import { isRecord } from '../../common/is-record.js';
import { textOf } from './text-of.js';
import { textOrNumberOf } from './text-or-number-of.js';

/**
 * One shape for the many ways in which the wire says "no error" or names one: absent, null, `''`, `{}`, a text, an
 * object with a code of either type (wire-format section 15, "Receipt `error`").
 */
export function wireErrorOf(value: unknown): WireError | null {
  const fields = isRecord(value) ? value : { description: value };
  const code = textOrNumberOf(fields.code) ?? '';
  const description = textOf(fields.description) ?? '';
  return code === '' && description === '' ? null : { code, description };
}
