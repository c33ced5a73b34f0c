import { LONGEST_WAIT } from '../../../common/option-rule.js';
import type { DeliveryFault } from '../../../testing/delivery/delivery-attempt.interface.js';
import type { RecordedSender } from '../wire/recorded-sender.js';

/** Statuses whose answers have no body (Fetch standard, null body status). */
const WITHOUT_BODY: ReadonlySet<number> = new Set([101, 103, 204, 205, 304]);

/** The requests of one call, as the phone makes them. */
export class CallFetch {
  /** Of the last request. */
  entry: number | undefined;
  fault: DeliveryFault | undefined;

  constructor(
    private readonly sender: RecordedSender,
    private readonly call: string,
  ) {}

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { method = 'GET', headers, body, signal } = init;
    const sent = await this.sender.send(
      {
        method,
        url,
        headers: [...new Headers(headers)],
        body: Buffer.from(typeof body === 'string' ? body : ''),
        ...(signal && { signal }),
        // The phone has a limit of its own.
        timeout: LONGEST_WAIT,
      },
      { source: 'phone', call: this.call },
    );
    this.entry = sent.entry.entry;
    this.fault = sent.fault;
    if (!sent.answer) throw sent.error;
    const { status, headers: lines, body: bytes } = sent.answer;
    return new Response(WITHOUT_BODY.has(status) ? null : new Uint8Array(bytes), {
      status,
      headers: lines.map(([name, value]) => [name, value]),
    });
  };
}
