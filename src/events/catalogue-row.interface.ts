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
