import type { ServerName } from '../servers/server-name.js';
import { callRequest } from './call-request.js';
import { receiptRequest } from './receipt-request.js';
import type { WorkloadName } from './workload-name.js';

/** A request that is against the schema, by an empty id: no handler may see it. */
export function brokenRequest(workload: WorkloadName, server: ServerName): Buffer {
  return workload === 'call' ? callRequest(server === 'nestjs-twilio', '') : receiptRequest('');
}
