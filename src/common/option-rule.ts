import { isRecord } from './is-record.js';

/** What a value of an option has to be. */
export interface OptionRule {
  readonly holds: (value: unknown) => boolean;
  readonly expects: string;
  readonly required?: true;
  /** Of a group of options, for a value that is an object. */
  readonly members?: OptionRules | undefined;
}

/** The rule of every option of a function, by its name. */
export type OptionRules<Name extends string = string> = Readonly<Record<Name, OptionRule>>;

/** The longest time of a timer, in milliseconds: Node takes what is longer for 1. */
export const LONGEST_WAIT = 2 ** 31 - 1;

export const anything: OptionRule = { holds: () => true, expects: 'anything' };
export const whole = (least: number, most = Number.MAX_SAFE_INTEGER): OptionRule => ({
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  expects: `a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`,
});
export const oneOf = (...values: readonly unknown[]): OptionRule => ({
  holds: (value) => values.includes(value),
  expects: values.map((value) => JSON.stringify(value)).join(' or '),
});
export const ofType = (type: 'string' | 'function', expects: string): OptionRule => ({
  holds: (value) => typeof value === type && value !== '',
  expects,
});
export const listOf = (one: OptionRule, expects: string): OptionRule => ({
  holds: (value) => Array.isArray(value) && value.every((member) => one.holds(member)),
  expects,
});
export const number = (least = -Infinity, most = Infinity): OptionRule => ({
  holds: (value) => typeof value === 'number' && value >= least && value <= most,
  expects: least === -Infinity ? 'a number' : `a number from ${least}${most === Infinity ? '' : ` to ${most}`}`,
});
export const having = (expects: string, ...methods: readonly string[]): OptionRule => ({
  holds: (value) => isRecord(value) && methods.every((method) => typeof value[method] === 'function'),
  expects,
});
export const either = (first: OptionRule, second: OptionRule): OptionRule => ({
  holds: (value) => first.holds(value) || second.holds(value),
  expects: `${first.expects}, or ${second.expects}`,
  members: first.members ?? second.members,
});
export const required = (rule: OptionRule): OptionRule => ({ ...rule, required: true });
export const group = <Options>(members: OptionRules<keyof Options & string>): OptionRule => ({
  holds: isRecord,
  expects: `an object with any of ${Object.keys(members).join(', ')}`,
  members,
});
