import { hasQueue, type ServerName } from '../servers/server-name.js';
import { callRequest } from './call-request.js';
import { messageId, receiptRequest } from './receipt-request.js';
import type { WorkloadName } from './workload-name.js';
import type { Workload } from './workload.interface.js';

const REPEATED = receiptRequest(messageId());
const THREE_VERBS = /<Response><Say>Hello, \+12025550188\.<\/Say><Play>[^<]+<\/Play><Hangup\s*\/><\/Response>/;

/** Ours, on either way, know a repeat. */
const isOurs = (server: ServerName): boolean => /^(?:ours|fast)-/.test(server);

/** A second. Every server can keep up with it on two cores. */
const STEADY_RATE = 1_000;

const STORED = { next: () => receiptRequest(messageId()), status: 200, body: /^$/, connections: 32 } as const;

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
  stored: { ...STORED, runs: () => false },
  worked: { ...STORED, runs: () => true },
  steady: { ...STORED, runs: () => false, rate: STEADY_RATE },
};

/** Whether a server takes part: the peer has nothing but calls, and what works off would disturb what only stores. */
export function takesPart(server: ServerName, workload: WorkloadName): boolean {
  if (hasQueue(server)) return server.includes('-work-') === (workload === 'worked');
  return server !== 'nestjs-twilio' || workload === 'call';
}
