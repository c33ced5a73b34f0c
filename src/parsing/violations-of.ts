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

/**
 * Judges parameters by a class with class-validator rules on wire names, whatever decorators of class-transformer it has.
 * Unknown fields always pass.
 */
export function violationsOf(Dto: new () => object, params: WireParams): Violation[] {
  return violationsIn(plainToInstance(Dto, params));
}

/** The same by a class without nested ones: nothing is copied but the top level. */
export function flatViolationsOf(Dto: new () => object, params: WireParams): Violation[] {
  return violationsIn(Object.assign(new Dto(), params));
}

function violationsIn(instance: object): Violation[] {
  const errors = validateSync(instance, { forbidUnknownValues: false });
  return errors.flatMap((error) => flatten(error, ''));
}

function flatten({ property, constraints, children, value }: ValidationError, parent: string): Violation[] {
  const path = parent + property;
  const below = (children ?? []).flatMap((child) => flatten(child, `${path}.`));
  if (!constraints) return below;
  return [{ path, rules: Object.keys(constraints), missing: value === undefined || value === null }, ...below];
}
