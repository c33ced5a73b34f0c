import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { Outcome } from '../../outcomes/outcome.interface.js';
import type { ReportedOutcome } from './reported-outcome.js';

const ROWS: readonly Outcome[] = Object.values(OUTCOMES);

/** The row of the table of outcomes. */
export const outcomeRow = (code: unknown): Outcome | undefined => ROWS.find((row) => row.code === code);

/** Code of the outcome whose document is a fallback; `undefined` where it is that of a handler, or where nothing is said. */
export const fallbackCode = ({ code, fallback }: Partial<ReportedOutcome> = {}): string | undefined =>
  fallback || outcomeRow(code)?.actionable === 'fallback' ? code : undefined;
