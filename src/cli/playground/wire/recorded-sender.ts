import { isRecord } from '../../../common/is-record.js';
import { LARGEST_ANSWER } from '../../../testing/http/capped-body.js';
import type { DeliveryFault } from '../../../testing/delivery/delivery-attempt.interface.js';
import { deliveryFaultOf } from '../../../testing/delivery/delivery-faults.js';
import type { InboxEntry } from '../protocol/inbox-entry.types.js';
import type { Recorder, RequestFacts } from '../inbox/recorder.js';
import { exchangeWire } from './exchange-wire.js';
import { TargetError } from './target.error.js';
import type { TargetPolicy } from './target-policy.js';
import type { WireAnswer, WireRequest } from './wire.types.js';

/** What came of a request: what the inbox has of it, and its answer or the error. */
export interface Sent {
  readonly entry: InboxEntry;
  readonly answer?: WireAnswer;
  readonly error?: unknown;
  readonly fault?: DeliveryFault;
}

/** Sends requests to where the policy allows, and records them. */
export class RecordedSender {
  constructor(
    private readonly policy: TargetPolicy,
    private readonly recorder: Recorder,
  ) {}

  /** Never rejects. */
  async send(wire: WireRequest, facts: Omit<RequestFacts, 'url' | 'method'>): Promise<Sent> {
    const { method, url, headers, body } = wire;
    const recording = this.recorder.begin({ ...facts, method, url }, { headers, body, bytes: body.length });
    try {
      const answer = await exchangeWire({ ...wire, url: this.policy.admit(url) }, this.policy.lookup);
      const { status, statusText, firstByte } = answer;
      const message = { headers: answer.headers, body: answer.body, bytes: answer.body.length };
      if (message.bytes > LARGEST_ANSWER) message.body = answer.body.subarray(0, LARGEST_ANSWER);
      return { answer, entry: recording.end({ status, statusText, message, firstByte }) };
    } catch (error) {
      const fault = faultOf(error);
      return { error, fault, entry: recording.end({ fault }) };
    }
  }
}

function faultOf(error: unknown): DeliveryFault {
  if (error instanceof TargetError) return { code: error.code, message: error.message, remedy: error.remedy };
  // The error of a signal that has timed out has a number for a code.
  return deliveryFaultOf(isTimeout(error) ? { code: 'TIMEOUT' } : error);
}

function isTimeout(error: unknown): boolean {
  return isRecord(error) && error['name'] === 'TimeoutError';
}
