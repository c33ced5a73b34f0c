import type { EventRow } from './event-row.interface.js';
import type { VoxEvent } from './vox-event.js';

/** A row whose mode, version names and payload class are known to the compiler, so that types can be derived from it. */
export interface CatalogueRow<
  Payload extends VoxEvent,
  Mode extends EventRow['mode'],
  Versions extends EventRow['versions'],
> extends EventRow<Payload> {
  readonly mode: Mode;
  readonly versions: Versions;
}

/** A property, not a method: the compiler compares the parameters of function properties strictly. */
interface OwnIdentity<Payload> {
  readonly identity?: (payload: NoInfer<Payload>) => readonly string[] | undefined;
}

/**
 * Checks one line of the catalogue against its own payload class, and keeps its literal mode and version names.
 *
 * @example row({ ...line, payload: SmsDlr, identity: ({ messageId }) => [messageId] }); // messageId is a string
 */
export function row<
  Payload extends VoxEvent,
  const Mode extends EventRow['mode'],
  const Versions extends EventRow['versions'],
>(line: CatalogueRow<Payload, Mode, Versions> & OwnIdentity<Payload>): CatalogueRow<Payload, Mode, Versions> {
  return line;
}
