import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { CredentialScheme } from './security-schemes.js';

/** Options of `withVoxWebhooks`. */
export interface VoxOpenApiOptions {
  /** The events that the document tells of. Default: all of the catalogue. */
  readonly events?: readonly VoxEventName[] | undefined;
  /** What the platform presents itself with. Default: both; none for `auth: 'none'`. */
  readonly credentials?: readonly CredentialScheme[] | undefined;
}
