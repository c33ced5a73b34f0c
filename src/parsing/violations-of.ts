import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { WireParams } from '../events/wire-params.type.js';

/** A field that broke rules of its schema. Never holds the value. */
export interface Violation {
  /** Wire name, with the path below it: `error.code`. */
  readonly path: string;
  /** Names of the rules, such as `isIdentifier`. */
  readonly rules: readonly string[];
  /** The field was not there at all. */
  readonly missing: boolean;
}

/** Judges parameters by a class with class-validator rules on wire names. Unknown fields always pass. */
export function violationsOf(Dto: new () => object, params: WireParams): Violation[] {
  const errors = validateSync(plainToInstance(Dto, params), {
    forbidUnknownValues: false,
    validationError: { target: false },
  });
  return errors.flatMap((error) => flatten(error, ''));
}

function flatten({ property, constraints, children, value }: ValidationError, parent: string): Violation[] {
  const path = parent + property;
  const below = (children ?? []).flatMap((child) => flatten(child, `${path}.`));
  if (!constraints) return below;
  return [{ path, rules: Object.keys(constraints), missing: value === undefined || value === null }, ...below];
}
