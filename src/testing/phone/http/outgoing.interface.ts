import type { VoxEventName } from '../../../events/vox-event-name.type.js';
import type { HttpMethod } from '../options/http-method.type.js';

/** One request of the platform, ready to be sent. */
export interface Outgoing {
  /** What it is, for the transcript; nothing on the wire says so. */
  readonly event: VoxEventName;
  readonly method: HttpMethod;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  /** The headers that present the credential, if one is sent. */
  readonly credential: Readonly<Record<string, string>>;
}
