import { isRecord } from '../../common/is-record.js';
import { textOf, textOrNumberOf } from './values.js';

/** Why a message or a fax failed, as the platform words it (wire-format sections 4.2, 5.1, 7.2). */
export interface WireError {
  /** Always text, though the wire also has numbers: `'4505'`. Empty when the platform gave only a description. */
  readonly code: string;
  /** Free text for humans; empty when there was none. */
  readonly description: string;
}

/**
 * One shape for the many ways in which the wire says "no error" or names one: absent, null, `''`, `{}`, a text, an
 * object with a code of either type (wire-format section 15, "Receipt `error`").
 */
export function wireErrorOf(value: unknown): WireError | null {
  if (value === undefined || value === null || value === '') return null;
  const fields = isRecord(value) ? value : { description: value };
  const code = textOrNumberOf(fields.code) ?? '';
  const description = textOf(fields.description) ?? '';
  return code === '' && description === '' ? null : { code, description };
}
