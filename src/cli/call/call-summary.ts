import type { DeliveryFault } from '../../testing/delivery/delivery-attempt.interface.js';
import { outcomeRow } from '../../testing/http/outcome-row.js';
import type { CallEnding, TranscriptStep } from '../../testing/phone/call-state.interface.js';
import type { Call } from '../../testing/phone/call.js';
import type { OriginMap } from '../../testing/phone/http/mapped-url.js';
import { EXIT_CODE } from '../exit-code.js';
import { ANSWERED_WRONGLY } from '../answered-wrongly.js';
import { verdictFor } from '../verdict-for.js';
import { documentPlace } from './document-place.js';

/** How a call ended, for a person. */
export interface CallSummary {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

/** What is known besides the call. */
export interface CallContext {
  /** Why the last request got no answer, where whoever sent it knows more than the call. */
  readonly fault?: DeliveryFault | undefined;
  /** What gave the credential. */
  readonly from: string | undefined;
  readonly map: OriginMap;
  readonly allowFallback: boolean;
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
const BROKEN = new Set<CallEnding['by']>(['invalid-document', 'http-error', 'loop-limit']);

/** Summarizes a call that has ended. */
export function summarizeCall(call: Call, context: CallContext): CallSummary {
  const ended: CallEnding = call.ended ?? { by: 'caller' };
  const { by, fallback } = ended;
  const { fault = lastRequest(call)?.answer?.connection, allowFallback } = context;
  const details = [...(DETAILS[by]?.(call, ended, { ...context, fault }) ?? []), ...fallbackText(fallback)];
  const isUnreachable = by === 'http-error' && fault !== undefined && !ANSWERED_WRONGLY.has(fault.code);
  const isWrong = BROKEN.has(by) || (fallback !== undefined && !allowFallback);
  return {
    lines: [WORDS[by], ...details.flatMap((detail) => (detail ? [`  ${detail}`] : []))],
    exitCode: isUnreachable ? EXIT_CODE.unreachable : isWrong ? EXIT_CODE.wrong : EXIT_CODE.fine,
  };
}

const WITHHELD = 'No credential was presented: --links-no-auth and origins that were not called get none.';

const lastRequest = ({ transcript }: Call): TranscriptStep | undefined =>
  transcript.findLast(({ kind }) => kind === 'request');

type Details = (call: Call, ended: CallEnding, context: CallContext) => (string | undefined)[];

/** What is said of a call that failed: place, reason, remedy. */
const DETAILS: Readonly<Partial<Record<CallEnding['by'], Details>>> = {
  'invalid-document': (call, { rule, line }, { map }) => [
    line === undefined ? rule : `line ${line}: ${rule}`,
    ...documentPlace(call, map, false),
    'See the reference of VoXML for what is allowed.',
  ],
  'loop-limit': (_call, { reason }) => [reason, 'Wait for the caller in between, or end the call.'],
  'http-error': (call, _ended, { fault, from, map }) => {
    const place = documentPlace(call, map, fault !== undefined);
    if (fault) return [...place, `${fault.code}: ${fault.message}`, fault.remedy];
    const { request, answer } = lastRequest(call) ?? {};
    const { status = 0, body = '', outcome } = answer ?? {};
    const { code, message, note, remedy } = verdictFor(
      { status, body, outcome },
      request?.presented ? from : undefined,
    );
    const withheld = note && from !== undefined && !request?.presented ? WITHHELD : note;
    return [...place, code && `${code}: ${message}`, withheld, remedy];
  },
};

function fallbackText(code: string | undefined): (string | undefined)[] {
  if (code === undefined) return [];
  const { message = 'not known here', remedy } = outcomeRow(code) ?? {};
  return [`A fallback went out, and no document of a handler. ${code}: ${message}`, remedy];
}
