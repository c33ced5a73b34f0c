import { checkArgument } from '../../common/check-argument.js';
import { isRecord } from '../../common/is-record.js';
import type { OptionRule } from '../../common/option-rule.js';
import { messageStandingOf } from './message-standing-of.js';

/** The fields that decide which of two is the later one, of a receipt or of a stored row: ISO 8601, or milliseconds. */
export interface DatedStatus {
  readonly status: string;
  readonly time?: Date | string | number | null | undefined;
}

const STATUS: OptionRule = {
  holds: isRecord,
  expects:
    'two of { status, time }; where there is no row yet, keep the receipt: row ? latestReceipt(row, receipt) : receipt',
};

const instantOf = ({ time }: DatedStatus): number => {
  const instant = new Date(time ?? Number.NaN).getTime();
  return Number.isNaN(instant) ? -Infinity : instant;
};
const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Of two receipts of the same message, the one to keep. Receipts arrive in any order and more than once (wire-format
 * section 1), yet every order of the same receipts ends with the same one: a final state is never left, `delivered`
 * outweighs `failed` outweighs `unknown`, then `queued` < `sent` < `delivering`, then the later time wins, then the
 * order of the status as text.
 *
 * @throws VoxConfigError for what is no receipt and no row
 * @example
 * const state = receipts.reduce(latestReceipt);
 * const { status, time } = latestReceipt(row, receipt); // a row of a database, and what has arrived
 */
export function latestReceipt<One extends DatedStatus, Other extends DatedStatus>(a: One, b: Other): One | Other {
  for (const one of [a, b]) checkArgument('latestReceipt', one, STATUS);
  const byRank = messageStandingOf(a.status).rank - messageStandingOf(b.status).rank;
  // Two missing times give NaN, which counts as equal.
  const order = byRank || instantOf(a) - instantOf(b) || textOrder(a.status, b.status);
  return order < 0 ? b : a;
}
