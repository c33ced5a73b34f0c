import type { VoxEventName } from '../../events/vox-event-name.type.js';
import type { AnswerBody } from '../http/capped-body.js';
import type { ReportedOutcome } from '../http/reported-outcome.js';

/** An HTTP answer, read to its end: a body of at most 1 MiB. */
export interface HttpAnswer extends AnswerBody {
  readonly status: number;
  /** Names in lower case; several lines of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a webhook got no answer. */
export interface DeliveryFault {
  /** Stable code: that of the socket, for example `ECONNREFUSED`, or `ABORTED`, `TIMEOUT`, `BROKEN_ANSWER`, `LARGE_ANSWER`. */
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** One request of a delivery, with its answer. */
export interface DeliveryAttempt extends HttpAnswer {
  readonly event: VoxEventName;
  /** The version that the payload claims. */
  readonly version: string;
  /** Without query and credentials. */
  readonly url: string;
  /** Place in the order of the deliveries before `shuffle`, from 0. */
  readonly delivery: number;
  /** From 1; more than 1 is a retry. */
  readonly attempt: number;
  /** 0: no answer, see `fault`. */
  readonly status: number;
  /** Time until the answer was complete. */
  readonly ms: number;
  /** Back-off before this attempt, in milliseconds, even if `delay` of `RetryOptions` does not wait for it. */
  readonly delay: number;
  /** How the webhook ended, if the answer says so: outside of production the module does, in the header `vox-outcome`. */
  readonly outcome?: ReportedOutcome | undefined;
  /** Why there is no answer. */
  readonly fault?: DeliveryFault | undefined;
}
