import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { WireParams } from '../../../src/events/wire-params.type.js';

/** The names of the parameters that break a rule of the DTO. */
export function violationsOf(dto: new () => object, params: WireParams): string[] {
  return validateSync(plainToInstance(dto, params)).map(({ property }) => property);
}
