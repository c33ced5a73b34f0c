import { isRecord } from '../../common/is-record.js';
import { type OptionRule, whole } from '../../common/option-rule.js';
import type { BullMqOptions, BullMqSettings } from './bullmq-options.interface.js';
import { MOST_PARTITIONS } from './partition-names.js';

const count = whole(1, MOST_PARTITIONS);

/** Rule of the option `partitions`. */
export const partitionRule: OptionRule = {
  holds: (value) => count.holds(value) || (isRecord(value) && isShare(value)),
  expects: `${count.expects}, or { count, take: [numbers from 0, below count] }`,
};

function isShare({ count: all, take, ...others }: Readonly<Record<string, unknown>>): boolean {
  if (!count.holds(all) || Object.keys(others).length > 0) return false;
  if (take === undefined) return true;
  if (!Array.isArray(take)) return false;
  return take.length > 0 && new Set(take).size === take.length && take.every(whole(0, Number(all) - 1).holds);
}

/** How many partitions there are, and which of them this process takes; without `take` all. */
export function partitionsOf(given: BullMqOptions['partitions'] = 1): BullMqSettings['partitions'] {
  return typeof given === 'number' ? { count: given } : given;
}
