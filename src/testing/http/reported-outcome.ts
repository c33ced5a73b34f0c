import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { Outcome } from '../../outcomes/outcome.interface.js';

/** How a webhook ended, as the answer says it in the header `vox-outcome`, which the module sends outside of production. */
export interface ReportedOutcome {
  /** Code of the table of outcomes, for example `VOX_HANDLER_FAILED`. */
  readonly code: string;
  /** Names of the fields that do not fit the schema. */
  readonly fields?: readonly string[];
}

const ROWS: readonly Outcome[] = Object.values(OUTCOMES);

/** Reads the header: an item with parameters (RFC 8941 section 3.3). `undefined` for no header, and for another form. */
export function reportedOutcome(header: string | null | undefined): ReportedOutcome | undefined {
  const [, code, rest = ''] = /^ *(VOX_[A-Z0-9_]{1,60})( *;.*)?$/.exec(header ?? '') ?? [];
  if (code === undefined) return undefined;
  const [, list = ''] = /; *fields="([\w.,[\] -]*)"/.exec(rest) ?? [];
  const fields = list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { code, ...(fields.length > 0 && { fields }) };
}

/** The row of the table of outcomes. */
export const outcomeRow = (code: unknown): Outcome | undefined => ROWS.find((row) => row.code === code);

/** Code of the outcome whose document is a fallback; `undefined` where the document is that of a handler, or not known. */
export const fallbackCode = ({ code }: Partial<ReportedOutcome> = {}): string | undefined =>
  outcomeRow(code)?.actionable === 'fallback' ? code : undefined;
