import type { Job } from 'bullmq';
import { isRecord } from '../../common/is-record.js';
import type { Letter } from './letter.interface.js';

/** What may be shown of a job. Its data are those of the platform, but for the handler. */
export function letterOf({
  id = '',
  name: event,
  data,
  attemptsMade: attempts,
  finishedOn = 0,
  failedReason,
}: Job): Letter {
  const stored: unknown = data;
  const handler = isRecord(stored) ? String(stored['handler']) : '';
  return { id, event, handler, attempts, at: new Date(finishedOn).toISOString(), reason: failedReason };
}
