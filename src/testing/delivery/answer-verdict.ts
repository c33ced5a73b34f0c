import { isRecord } from '../../common/is-record.js';
import { outcomeRow } from '../http/outcome-row.js';
import type { DeliveryAttempt } from './delivery-attempt.interface.js';

/** What an answer means, in words. */
export interface Verdict {
  /** Code of the outcome policy, or of the connection. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly remedy?: string | undefined;
}

/** What is known of an answer that is to be explained. */
export type Judged = Pick<DeliveryAttempt, 'status' | 'body' | 'outcome' | 'fault'>;

/** Remedies for answers without a code of the outcome policy, by status: those of servers without this module. */
const STATUS_REMEDIES: Readonly<Record<number, string>> = {
  400: 'Look into the log of the server for what it did not understand.',
  401: 'Present the credential that the server expects, as it was entered in the portal.',
  403: 'Check the credential, and whether the server insists on https.',
  404: 'Check the path of the URL: the start-up report of the module prints it.',
  405: 'Use the other method: POST or GET.',
  408: 'Look at the network between here and the server.',
  413: 'Raise the size limit of the server, or send less.',
  415: 'The server has to take application/json and application/x-www-form-urlencoded.',
  422: 'Look into the log of the server for the fields it does not like.',
  429: 'Send fewer requests at a time.',
  503: 'Try again later, or look into the log of the server.',
};

/** Remedies for the other statuses, by hundreds. */
const KIND_REMEDIES: Readonly<Record<number, string>> = {
  3: 'Nothing shows that the platform follows redirects: use the final URL.',
  4: 'Look into the log of the server for the reason.',
  5: 'Look into the log of the server for the error.',
};

/** Explains an answer: by the row of the outcome policy whose code is in its header or body, otherwise by its status. */
export function verdictOf({ status, body, outcome, fault }: Judged): Verdict {
  if (fault) return fault;
  const row = outcomeRow(outcome?.code) ?? outcomeRow(codeIn(body));
  const fields = outcome?.fields ? ` (${outcome.fields.join(', ')})` : '';
  if (row) return { code: row.code, message: row.message + fields, remedy: row.remedy };
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
