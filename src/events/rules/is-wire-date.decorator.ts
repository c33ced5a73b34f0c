import { WIRE_DATE } from '../fields/wire-date.js';
import { isWireDate } from '../fields/is-wire-date.js';
import { rule } from './rule.js';

/**
 * A timestamp that `wireDateOf` can read; stricter than the stock ISO rule, which lets 31 February pass. So does its
 * schema, unless the reader checks `format`.
 */
export function IsWireDate(): PropertyDecorator {
  return rule({
    name: 'isWireDate',
    test: isWireDate,
    words: 'must be an ISO 8601 date and time with Z or an offset, between 2000 and 2100',
    schema: { type: 'string', format: 'date-time', maxLength: WIRE_DATE.longest, pattern: WIRE_DATE.shape.source },
  });
}
