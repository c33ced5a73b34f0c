import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { HttpMethod } from '../options/dial-options.interface.js';

/** A request that a document asks for. */
export interface Link {
  readonly event: VoxEventName;
  /** As it stands in the document. */
  readonly url: string;
  readonly method: string;
  /** Parameters that no source documents (wire-format section 6.9); undefined ones are left out. */
  readonly candidates?: Readonly<Record<string, string | undefined>>;
  /** Line of the verb that asks. */
  readonly line?: number;
  /** It is the call's first: with the credential in any case. */
  readonly first?: true;
}

/** One request of the platform, ready to be sent. */
export interface OutgoingRequest {
  /** What it is, for the transcript; nothing on the wire says so. */
  readonly event: VoxEventName;
  readonly method: HttpMethod;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  /** Value of the Authorization header, if one is sent. */
  readonly authorization: string | undefined;
}

/** What came back: an answer, or the reason why there is none. */
export type PhoneAnswer =
  | { readonly status: number; readonly body: string; readonly fault?: undefined }
  | { readonly status?: number; readonly body?: undefined; readonly fault: string };
