import type { NumberLimits } from '../rules/attribute-rule.interface.js';

declare const outOfRange: unique symbol;

/**
 * Takes the place of a literal number that breaks its rule. No number is of this type, so the error of the compiler
 * shows the rule.
 */
interface MustBe<Rule extends string> {
  readonly [outOfRange]: Rule;
}

type Order = 'less' | 'same' | 'more';

type OrderOfDigits<A extends string, B extends string> = A extends B
  ? 'same'
  : '0123456789' extends `${string}${A}${string}${B}${string}`
    ? 'less'
    : 'more';

/** The order of two whole numbers that are not negative: the longer is more, else the first digit that differs decides. */
type OrderOf<A extends string, B extends string, SoFar extends Order = 'same'> = A extends `${infer X}${infer RestA}`
  ? B extends `${infer Y}${infer RestB}`
    ? OrderOf<RestA, RestB, SoFar extends 'same' ? OrderOfDigits<X, Y> : SoFar>
    : 'more'
  : B extends ''
    ? SoFar
    : 'less';

type AtMost<Digits extends string, Limits> = Limits extends { readonly max: infer Max extends number }
  ? OrderOf<Digits, `${Max}`> extends 'more'
    ? false
    : true
  : true;

type IsFit<Digits extends string, Limits extends NumberLimits> = Digits extends `-${string}`
  ? false
  : Limits extends { readonly fraction: true }
    ? true
    : Digits extends `${bigint}`
      ? OrderOf<Digits, `${Limits['min']}`> extends 'less'
        ? false
        : AtMost<Digits, Limits>
      : false;

type InWords<Limits extends NumberLimits> = Limits extends { readonly fraction: true }
  ? `a number from ${Limits['min']} up`
  : Limits extends { readonly max: infer Max extends number }
    ? `a whole number from ${Limits['min']} to ${Max}`
    : `a whole number from ${Limits['min']} up`;

/** The value itself, unless it is a literal number beyond the limits. A plain `number` passes. */
export type InRange<Value, Limits extends NumberLimits> = Value extends number
  ? number extends Value
    ? Value
    : IsFit<`${Value}`, Limits> extends true
      ? Value
      : MustBe<InWords<Limits>>
  : Value;
