import { getMetadataStorage } from 'class-validator';
import type { JsonSchema } from '../events/rules/json-schema.interface.js';
import { RuleNotes } from '../events/rules/rule-notes.js';

/** What the rules of a wire DTO say of one parameter. */
export interface WireField {
  readonly name: string;
  /** `{ unless }`: required, but another field stands in for it. */
  readonly presence: 'required' | 'optional' | { readonly unless: string };
  /** What it has to look like when it is there; empty when anything will do. */
  readonly schema: JsonSchema;
}

type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];
/** Whether class-validator asks the rules of a property of this value. */
export type Condition = (params: object, value: unknown) => boolean;

/**
 * The fields of a wire DTO, made from the rules that validate it. A rule without notes, for example a stock rule of
 * class-validator, adds nothing to the schema. Under a condition of an unknown kind, no rule does.
 */
export function fieldsOf(Dto: new () => object): WireField[] {
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(Dto, '', false, false);
  return Object.entries(storage.groupByPropertyName(rules)).map(([name, all]) => fieldOf(name, all));
}

function fieldOf(name: string, rules: readonly Metadata[]): WireField {
  const presence = presenceOf(name, rules);
  return presence ? { name, presence, schema: joined(rules) } : { name, presence: 'optional', schema: {} };
}

/** `undefined` when a condition is of another kind. */
function presenceOf(name: string, rules: readonly Metadata[]): WireField['presence'] | undefined {
  const conditions = rules.filter(({ type }) => type === 'conditionalValidation');
  const [unless] = conditions.flatMap((condition) => notesOf(condition).unless ?? []);
  if (unless !== undefined) return conditions.length === 1 ? { unless } : undefined;
  if (!conditions.every(({ constraints }) => skipsAbsent(constraints[0] as Condition, name))) return undefined;
  const asksForNothing = rules.every(({ type }) => type === 'whitelistValidation');
  return conditions.length > 0 || asksForNothing ? 'optional' : 'required';
}

/** As `IsOptional` does, which has a name of its own only in later versions of class-validator. */
export function skipsAbsent(condition: Condition, name: string): boolean {
  const holdsFor = (value: unknown): boolean => condition({ [name]: value }, value);
  return !holdsFor(undefined) && !holdsFor(null) && holdsFor('');
}

function joined(rules: readonly Metadata[]): JsonSchema {
  const [first = {}, ...more] = rules.flatMap((rule) => notesOf(rule).schema ?? []);
  return more.length > 0 ? { allOf: [first, ...more] } : first;
}

/** What a rule of ours says of itself. */
export function notesOf({ context }: { readonly context?: unknown }): RuleNotes {
  return context instanceof RuleNotes ? context : {};
}
