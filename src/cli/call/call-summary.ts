import type { DeliveryFault } from '../../testing/delivery/delivery-attempt.interface.js';
import type { CallEnding } from '../../testing/phone/call-state.interface.js';
import type { Call } from '../../testing/phone/call.js';
import { EXIT_CODE } from '../exit-code.js';
import { ANSWERED_WRONGLY, verdictFor } from '../verdict-for.js';

/** How a call ended, for a person. */
export interface CallSummary {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

const WORDS: Readonly<Record<CallEnding['by'], string>> = {
  hangup: 'The server hung up.',
  reject: 'The server rejected the call.',
  'end-of-document': 'The call is over: the document has ended.',
  caller: 'You hung up.',
  'invalid-document': 'The call failed: the platform would refuse this document.',
  'http-error': 'The call failed: the server gave no document.',
  'loop-limit': 'The call failed: its documents run in an endless loop.',
};
const REMEDIES: Readonly<Partial<Record<CallEnding['by'], string>>> = {
  'invalid-document': 'See the reference of VoXML for what is allowed.',
  'loop-limit': 'Wait for the caller in between, or end the call.',
};
const BROKEN = new Set<CallEnding['by']>(['invalid-document', 'http-error', 'loop-limit']);

/** Summarizes a call that has ended; `fault` is the connection error of the last request. */
export function summarizeCall(call: Call, fault: DeliveryFault | undefined): CallSummary {
  const ended: CallEnding = call.ended ?? { by: 'caller' };
  const { by, rule, line, reason } = ended;
  const place = line === undefined || rule === undefined ? rule : `line ${line}: ${rule}`;
  const cause = BROKEN.has(by) && !fault ? reason : undefined;
  const details = [place, cause, ...causes(call, ended, fault)];
  const unreachable = by === 'http-error' && fault !== undefined && !ANSWERED_WRONGLY.has(fault.code);
  return {
    lines: [WORDS[by], ...details.flatMap((detail) => (detail ? [`  ${detail}`] : []))],
    exitCode: unreachable ? EXIT_CODE.unreachable : BROKEN.has(by) ? EXIT_CODE.wrong : EXIT_CODE.fine,
  };
}

function causes(call: Call, { by }: CallEnding, fault: DeliveryFault | undefined): (string | undefined)[] {
  if (by !== 'http-error') return [REMEDIES[by]];
  if (fault) return [`${fault.code}: ${fault.message}`, fault.remedy];
  const { status = 0, body = '' } = call.transcript.findLast(({ kind }) => kind === 'request')?.answer ?? {};
  const { code, message, remedy } = verdictFor({ status, body });
  return [code && `${code}: ${message}`, remedy];
}
