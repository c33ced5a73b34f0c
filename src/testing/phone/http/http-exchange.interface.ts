import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { DeliveryFault } from '../../delivery/delivery-attempt.interface.js';
import type { AnswerBody } from '../../http/capped-body.js';
import type { ReportedOutcome } from '../../http/reported-outcome.js';
import type { TranscriptStep } from '../call-state.interface.js';
import type { HttpMethod } from '../options/http-method.type.js';

/** A request that the platform has to make: to the URL dialled, or to a URL of a document. */
export interface Link {
  readonly event: VoxEventName;
  /** As the document writes it. */
  readonly url: string;
  readonly method: string;
  /** Parameters that no source documents (wire-format section 6.9); undefined ones are left out. */
  readonly candidates?: Readonly<Record<string, string | undefined>>;
  /** Parameters that the first request was given, in place of others; undefined ones are left out. */
  readonly params?: Readonly<Record<string, string | undefined>>;
  /** Line of the verb that asks. */
  readonly line?: number;
  /** The first request of the call carries the credential in any case. */
  readonly first?: true;
}

/** One request of the platform, ready to be sent. */
export interface OutgoingRequest {
  /** Name of the event for the transcript. It is not on the wire. */
  readonly event: VoxEventName;
  readonly method: HttpMethod;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  /** The headers that present the credential, if one is sent. */
  readonly credential: Readonly<Record<string, string>>;
  readonly askedBy: NonNullable<TranscriptStep['request']>['askedBy'];
}

/** An answer, or the reason why there is none. */
export type PhoneAnswer =
  | ({ readonly status: number; readonly outcome?: ReportedOutcome; readonly fault?: undefined } & AnswerBody)
  | {
      readonly status?: number;
      readonly outcome?: undefined;
      readonly body?: undefined;
      readonly fault: string;
      readonly connection?: DeliveryFault;
    };
