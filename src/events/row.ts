import type { CatalogueRow } from './catalogue-row.interface.js';
import type { EventRow } from './event-row.interface.js';
import type { VoxEvent } from './vox-event.js';

/** Parameters of methods may be too narrow for the compiler's liking; those of function properties may not. */
interface OwnIdentity<Payload> {
  readonly identity?: (payload: NoInfer<Payload>) => readonly string[] | undefined;
}

/**
 * Checks one line of the catalogue against its own payload class, and keeps its literal mode and version names.
 *
 * @example
 * row({ ...line, payload: SmsDlr, identity: ({ messageId }) => [messageId] }); // messageId is known to be a string
 */
export function row<
  Payload extends VoxEvent,
  const Mode extends EventRow['mode'],
  const Versions extends EventRow['versions'],
>(line: CatalogueRow<Payload, Mode, Versions> & OwnIdentity<Payload>): CatalogueRow<Payload, Mode, Versions> {
  return line;
}
