import { wireDateOf } from '../fields/wire-date-of.js';
import { rule } from './rule.js';

/** A timestamp that `wireDateOf` can read; stricter than the stock ISO rule, which lets 31 February pass. */
export function IsWireDate(): PropertyDecorator {
  return rule(
    'isWireDate',
    (value) => wireDateOf(value) !== undefined,
    'must be an ISO 8601 date and time with Z or an offset, between 2000 and 2100',
  );
}
