import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import { RuleNotes } from '../events/rules/rule-notes.js';
import type { WireParams } from '../events/wire-params.type.js';

/** Whether parameters certainly keep all rules of a class. */
export type Accepts = (params: WireParams) => boolean;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
type Condition = (params: WireParams, value: unknown) => boolean;
type Test = (value: unknown, params: WireParams) => unknown;

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
    const tests = rules.filter((one) => !isCondition(one)).flatMap((one) => testsOf(one, Dto.name));
    return (params: WireParams): boolean => {
      const value = params[property];
      for (const applies of conditions) if (!applies(params, value)) return true;
      for (const holds of tests) if (!holds(value, params)) return false;
      return true;
    };
  });
  return (params) => {
    for (const holds of checks) if (!holds(params)) return false;
    return true;
  };
}

function isCondition({ type }: Metadata): boolean {
  return type === 'conditionalValidation';
}

function isPlain(rule: Metadata): boolean {
  if (rule.each || ('validateIf' in rule && rule.validateIf)) return false;
  if (isCondition(rule)) return true;
  return rule.type === 'customValidation' && constraintsOf(rule).every((constraint) => !constraint.async);
}

/** Our own rules bring their test along; another one is asked the way class-validator asks it. */
function testsOf(rule: Metadata, targetName: string): Test[] {
  const { test } = rule.context instanceof RuleNotes ? rule.context : {};
  if (test) return [test];
  const { propertyName: property, constraints } = rule;
  const asked = (params: WireParams, value: unknown): ValidationArguments => ({
    targetName,
    property,
    object: params,
    value,
    constraints: constraints as unknown[],
  });
  return constraintsOf(rule).map(
    ({ instance }) =>
      (value, params) =>
        instance.validate(value, asked(params, value)),
  );
}

function constraintsOf({ constraintCls }: Metadata) {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls);
}
