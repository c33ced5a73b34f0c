import { isAsyncFunction } from 'node:util/types';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VoxEvent } from '../events/vox-event.js';

const validateOf = ({ prototype }: { readonly prototype: unknown }): unknown =>
  isRecord(prototype) ? prototype['validate'] : undefined;

/**
 * Refuses what is no class of rules, and a schema with a rule that decides later: whoever is asked at once cannot wait for it,
 * and class-validator would leave it out, so that everything would fit.
 * @throws VoxConfigError that names class and property
 */
export function checkDto(event: string, Dto: new () => object): void {
  if (isRecord(Dto.prototype) && !(Dto.prototype instanceof VoxEvent)) return checkRules(event, Dto, new Set());
  throw new VoxConfigError(
    `dto.${event}`,
    isRecord(Dto.prototype) ? `is a payload class (${Dto.name})` : 'is no class',
    'Give a class with rules of class-validator on the names of the wire; the payload class stays what it is.',
  );
}

function checkRules(event: string, Dto: new () => object, seen: Set<unknown>): void {
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
    if (type === 'nestedValidation') nestedIn(Dto, propertyName).forEach((Inner) => checkRules(event, Inner, seen));
  }
}

/** The class of a property, or of what is in it: class-transformer is shown one, as only it knows what `@Type` says. */
function nestedIn(Dto: new () => object, property: string): (new () => object)[] {
  const declared: unknown = Reflect.getMetadata('design:type', Dto.prototype, property);
  const made = madeOf(Dto, property, declared === Map ? { one: {} } : [{}]);
  const inside: unknown[] = made instanceof Map || Array.isArray(made) || made instanceof Set ? [...made.values()] : [];
  const classes = [declared, ...inside.map((one) => (isRecord(one) ? one['constructor'] : undefined))];
  return classes.filter((one): one is new () => object => typeof one === 'function');
}

/** `undefined` where a `@Transform` of the application throws, which was written for what the platform sends. */
function madeOf(Dto: new () => object, property: string, shown: object): unknown {
  try {
    return Reflect.get(plainToInstance(Dto, { [property]: shown }), property);
  } catch {
    return undefined;
  }
}
