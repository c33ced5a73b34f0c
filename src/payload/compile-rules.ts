import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import type { WireParams } from '../events/wire-params.type.js';

/** Whether parameters certainly keep all rules of a class. */
export type Accepts = (params: WireParams) => boolean;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Condition = (params: WireParams, value: unknown) => boolean;
type Test = (value: unknown, args: ValidationArguments) => unknown;

/** Type of `@Allow()`, which asks for nothing. */
const ALLOW = 'whitelistValidation';

/**
 * Compiles the class-validator rules of a wire DTO once, into one function that only says yes: whatever it does not accept
 * goes to class-validator itself, which decides and words the errors. `undefined` for a class with rules beyond plain tests
 * and conditions. Not for classes that class-transformer has to touch first.
 */
export function compileRules(Dto: new () => object): Accepts | undefined {
  const storage = getMetadataStorage();
  const registered = storage.getTargetValidationMetadatas(Dto, '', false, false);
  const all = registered.filter(({ type }) => type !== ALLOW);
  if (!all.every(isPlain)) return undefined;
  const checks = Object.entries(storage.groupByPropertyName(all)).map(([property, rules]) => {
    const conditions = rules.filter(isCondition).map(({ constraints }) => constraints[0] as Condition);
    const tests = rules.filter((one) => !isCondition(one)).flatMap((one) => testsOf(one));
    return (params: WireParams): boolean => {
      const value = params[property];
      if (!conditions.every((condition) => condition(params, value))) return true;
      return tests.every(([test, constraints]) =>
        test(value, { targetName: Dto.name, property, object: params, value, constraints }),
      );
    };
  });
  return (params) => checks.every((check) => check(params));
}

function isCondition({ type }: Metadata): boolean {
  return type === 'conditionalValidation';
}

function isPlain(rule: Metadata): boolean {
  if (rule.each || ('validateIf' in rule && rule.validateIf)) return false;
  if (isCondition(rule)) return true;
  return rule.type === 'customValidation' && constraintsOf(rule).every((constraint) => !constraint.async);
}

function testsOf(rule: Metadata): (readonly [Test, unknown[]])[] {
  return constraintsOf(rule).map(({ instance }) => [
    (value, args) => instance.validate(value, args),
    rule.constraints as unknown[],
  ]);
}

function constraintsOf({ constraintCls }: Metadata) {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls);
}
