import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { type OptionRule, OPTION_RULES } from './option-rules.js';

type Rules = Readonly<Record<string, OptionRule>>;

/**
 * A copy of options with every known one, read once and by its name: those that stand on a prototype too, such as the
 * getters of a class. What is checked is what is used.
 * @throws VoxConfigError for what is no object, and for an option that is not known
 */
export function readOptions<Options extends object>(given: unknown, rules: Rules = OPTION_RULES, group = ''): Options {
  if (!isRecord(given)) throw new VoxConfigError('options', 'are missing', 'Return an object with at least `auth`.');
  for (const option of Object.keys(given)) {
    if (Object.hasOwn(rules, option)) continue;
    throw new VoxConfigError(group + option, 'is not an option', `Known: ${Object.keys(rules).join(', ')}.`);
  }
  const copy = Object.entries(rules).flatMap(([option, { members }]) => {
    const value = given[option];
    if (value === undefined) return [];
    const isGroup = members && isRecord(value);
    return [[option, isGroup ? readOptions<object>(value, members, `${group}${option}.`) : value] as const];
  });
  return Object.fromEntries(copy) as Options;
}
