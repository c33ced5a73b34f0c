import { isRecord } from '../../common/is-record.js';
import type { Outcome } from '../../outcomes/outcome.interface.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { DeliveryAttempt } from '../delivery/delivery-attempt.interface.js';
import { KIND_REMEDIES, STATUS_REMEDIES } from './status-remedies.js';
import type { Verdict } from './verdict.interface.js';

const ROWS: readonly Outcome[] = Object.values(OUTCOMES);

/** Reads an answer: the code in its body and the row of the outcome policy behind it, else what its status means. */
export function verdictOf({ status, body, fault }: Pick<DeliveryAttempt, 'status' | 'body' | 'fault'>): Verdict {
  if (fault) return fault;
  const row = ROWS.find(({ code }) => code === codeIn(body));
  if (row) return { code: row.code, message: row.message, remedy: row.remedy };
  return { remedy: STATUS_REMEDIES[status] ?? KIND_REMEDIES[Math.floor(status / 100)] };
}

function codeIn(body: string): unknown {
  if (!body.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed['code'] : undefined;
  } catch {
    return undefined;
  }
}
