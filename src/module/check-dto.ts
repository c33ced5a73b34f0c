import { isAsyncFunction } from 'node:util/types';
import { getMetadataStorage } from 'class-validator';
import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';

const validateOf = ({ prototype }: { readonly prototype: unknown }): unknown =>
  isRecord(prototype) ? prototype['validate'] : undefined;

/**
 * Refuses a schema with a rule that decides later: whoever is asked at once cannot wait for it, and class-validator would
 * leave it out, so that everything would fit.
 * @throws VoxConfigError that names class and property
 */
export function checkDto(event: string, Dto: new () => object, seen = new Set<unknown>()): void {
  if (seen.has(Dto)) return;
  seen.add(Dto);
  const storage = getMetadataStorage();
  for (const { constraintCls, propertyName, type } of storage.getTargetValidationMetadatas(Dto, '', false, false)) {
    const constraints = constraintCls ? storage.getTargetValidatorConstraints(constraintCls) : [];
    if (constraints.some(({ async, target }) => async || isAsyncFunction(validateOf(target))))
      throw new VoxConfigError(
        `dto.${event}`,
        `has a rule that decides later, on ${Dto.name}.${propertyName}`,
        'A webhook is judged at once: make the rule synchronous, or look in the handler.',
      );
    const inner: unknown = Reflect.getMetadata('design:type', Dto.prototype, propertyName);
    if (type === 'nestedValidation' && typeof inner === 'function') checkDto(event, inner as new () => object, seen);
  }
}
