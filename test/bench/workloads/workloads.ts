import type { ServerName } from '../servers/server-name.js';
import { callRequest } from './call-request.js';
import { messageId, receiptRequest } from './receipt-request.js';
import type { WorkloadName } from './workload-name.js';
import type { Workload } from './workload.interface.js';

const REPEATED = receiptRequest(messageId());
const THREE_VERBS = /<Response><Say>Hello, \+12025550188\.<\/Say><Play>[^<]+<\/Play><Hangup\s*\/><\/Response>/;

/** Ours, on either way, know a repeat. */
const isOurs = (server: ServerName): boolean => /^(?:ours|fast)-/.test(server);

/** All workloads. What is to be expected stands beside what is sent: a benchmark of errors is worth nothing. */
export const WORKLOADS: Readonly<Record<WorkloadName, Workload>> = {
  receipt: { next: () => receiptRequest(messageId()), status: 200, body: /^$/, runs: () => true },
  call: { next: (server) => callRequest(server === 'nestjs-twilio'), status: 200, body: THREE_VERBS, runs: () => true },
  duplicate: { next: () => REPEATED, status: 200, body: /^$/, runs: (server) => !isOurs(server) },
  single: {
    next: () => receiptRequest(messageId(), { headers: ['Connection: close'] }),
    status: 200,
    body: /^$/,
    runs: () => true,
  },
  refused: {
    next: () => receiptRequest(messageId(), { token: 'not-the-token' }),
    status: 401,
    body: /(?:)/,
    runs: () => false,
  },
};

/** Whether a server takes part: the peer has nothing but calls. */
export function takesPart(server: ServerName, workload: WorkloadName): boolean {
  return server !== 'nestjs-twilio' || workload === 'call';
}
