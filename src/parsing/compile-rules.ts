import { getMetadataStorage } from 'class-validator';
import type { TextBounds } from '../events/rules/rule-notes.js';
import type { WireParams } from '../events/wire-params.type.js';
import { type Condition, notesOf, skipsAbsent } from '../schema/fields-of.js';

/** Whether parameters certainly keep all rules of a class. */
export type Accepts = (params: WireParams) => boolean;

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

interface CompiledRule {
  /** Text that surely passes the test. */
  readonly text?: TextBounds | undefined;
  readonly test: (value: unknown, params: WireParams) => unknown;
}

/** A property of the class, as data: most fields of most payloads are judged without a call. */
interface CompiledField {
  readonly name: string;
  /** Neither conditions nor rules are asked of an absent value. */
  readonly isOptional: boolean;
  /** The field whose presence excuses the absence of this one. */
  readonly unless: string | undefined;
  readonly conditions: readonly Condition[];
  readonly rules: readonly CompiledRule[];
}

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
  const fields = Object.entries(storage.groupByPropertyName(all)).map(([name, rules]) => fieldOf(name, rules, Dto));
  return (params) => {
    for (const { name, isOptional, unless, conditions, rules } of fields) {
      const value = params[name];
      if (value === undefined || value === null) {
        if (isOptional) continue;
        if (unless !== undefined && params[unless] !== undefined && params[unless] !== null) continue;
      }
      if (!doApply(conditions, params, value)) continue;
      for (const { text, test } of rules) {
        const isSure = typeof value === 'string' && text !== undefined && value.length <= text.longest;
        if (isSure && (text.pattern === undefined || text.pattern.test(value))) continue;
        if (!test(value, params)) return false;
      }
    }
    return true;
  };
}

/** A loop, and not a callback, which would cost an object for every field of every payload. */
function doApply(conditions: readonly Condition[], params: WireParams, value: unknown): boolean {
  for (const applies of conditions) if (!applies(params, value)) return false;
  return true;
}

function fieldOf(name: string, all: readonly Metadata[], Dto: new () => object): CompiledField {
  const conditions = all.filter(isCondition);
  const [unless] = conditions.flatMap((condition) => notesOf(condition).unless ?? []);
  const others = conditions.filter((one) => notesOf(one).unless === undefined).map(conditionOf);
  return {
    name,
    isOptional: others.some((condition) => skipsAbsent(condition, name)),
    unless,
    conditions: others.filter((condition) => !skipsAbsent(condition, name)),
    rules: all.filter((one) => !isCondition(one)).flatMap((one) => rulesOf(one, Dto.name)),
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

function conditionOf({ constraints }: Metadata): Condition {
  return constraints[0] as Condition;
}

/** Our own rules bring their test along; another one is asked the way class-validator asks it. */
function rulesOf(rule: Metadata, targetName: string): CompiledRule[] {
  const { test, text } = notesOf(rule);
  if (test) return [{ test, text }];
  const { propertyName: property, constraints } = rule;
  const place = { targetName, property, constraints: constraints as unknown[] };
  return constraintsOf(rule).map(({ instance }) => ({
    test: (value, params) => instance.validate(value, { ...place, object: params, value }),
  }));
}

function constraintsOf({ constraintCls }: Metadata) {
  return getMetadataStorage().getTargetValidatorConstraints(constraintCls);
}
