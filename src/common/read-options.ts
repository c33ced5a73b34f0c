import { checkArgument, configError, type Refuse } from './check-argument.js';
import { didYouMean } from './did-you-mean.js';
import { isRecord } from './is-record.js';
import type { OptionRules } from './option-rule.js';

const BESIDE = 'It belongs beside their factory: forRootAsync({ name, path, useFactory }).';

/** Where options are given, for the words of an error. */
export interface OptionPlace {
  /** The call, as it has to look: `bullmq({ connection })`. */
  readonly call: string;
  /** Name of the options as a whole. Default `'options'`. */
  readonly whole?: string;
  /** Further names that are known, but stand elsewhere by now. */
  readonly also?: readonly string[];
  /** Others are left alone: the options are a part of something larger, such as an SDK. */
  readonly isPart?: true;
  /** What stands in front of the name of an option, such as `delivery.`. */
  readonly prefix?: string;
  /** Makes the error. Default: a `VoxConfigError`. */
  readonly refuse?: Refuse;
}

/**
 * A copy of options with every known one, read once and by its name: those that stand on a prototype too, such as the
 * getters of a class. What is checked is what is used. Every function of the package that takes options reads them here.
 * @throws VoxConfigError, or what `refuse` makes, for what is no object, an option that is not known, one that is
 * missing, and one whose value cannot work. It names the option, never the value: it may be a secret
 */
export function readOptions<Options extends object>(given: unknown, rules: OptionRules, place: OptionPlace): Options {
  const { call, whole = 'options', prefix = '', also = [], isPart, refuse = configError } = place;
  if (!isRecord(given)) throw refuse(whole, 'are missing, or no object', `Write ${call}.`);
  const known = [...Object.keys(rules), ...also];
  for (const option of isPart ? [] : Object.keys(given)) {
    if (Object.hasOwn(rules, option)) continue;
    if (also.includes(option)) throw refuse(prefix + option, 'stands among the options', BESIDE);
    throw refuse(prefix + option, 'is not an option', `${didYouMean(option, known)}Known: ${known.join(', ')}.`);
  }
  const copy = Object.entries(rules).flatMap(([option, rule]) => {
    const value = given[option];
    if (value === undefined && !rule.required) return [];
    checkArgument(prefix + option, value, rule, refuse);
    const inner = { ...place, also: [], whole: prefix + option, prefix: `${prefix}${option}.` };
    return [
      [option, rule.members && isRecord(value) ? readOptions<object>(value, rule.members, inner) : value] as const,
    ];
  });
  return Object.fromEntries(copy) as Options;
}
