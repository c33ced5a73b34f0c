import type { VoxEventName } from '../../../events/vox-event-name.type.js';

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
