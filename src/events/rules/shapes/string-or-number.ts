import type { Shape } from '../shape.interface.js';
import { SAFE_NUMBERS } from './safe-numbers.js';
import { text } from './text.js';

const LONGEST = 256;
const { schema } = text(LONGEST);

/** Short text or an integer that JSON carries without loss. */
export const STRING_OR_NUMBER: Shape = {
  test: (value) => (typeof value === 'string' ? value.length <= LONGEST : Number.isSafeInteger(value)),
  schema: { anyOf: [schema, { type: 'integer', ...SAFE_NUMBERS }] },
};
