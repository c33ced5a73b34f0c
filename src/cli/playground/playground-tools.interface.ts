import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { OriginMap } from '../../testing/phone/http/mapped-url.js';
import type { Inbox } from './inbox/inbox.js';
import type { Masker } from './inbox/masker.js';
import type { Push } from './protocol/push.types.js';
import type { RecordedSender } from './wire/recorded-sender.js';
import type { TargetPolicy } from './wire/target-policy.js';

/** What the parts of the playground share. */
export interface PlaygroundTools {
  readonly auth: PresentedCredential | 'none';
  /** Name of what gave the credential, if one was given. */
  readonly credential: string | undefined;
  readonly map: OriginMap;
  readonly masker: Masker;
  readonly push: (message: Push) => void;
  readonly policy: TargetPolicy;
  readonly sender: RecordedSender;
  readonly inbox: Inbox;
}
