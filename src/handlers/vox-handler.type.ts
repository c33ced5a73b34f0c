import type { ActionableEventName } from '../events/vox-event-name.type.js';
import type { VoxEvents } from '../events/vox-events.type.js';
import type { VoxDocument } from '../voxml/vox-document.type.js';
import type { MatchedBy } from './event-pattern.type.js';
import type { VoxContext } from './vox-context.js';

type NamesIn<Pattern> = Pattern extends readonly (infer One)[] ? One : Pattern;

/** A document, where an actionable event is called by its name; a handler behind a wildcard only listens. */
type Result<Pattern> = [Extract<NamesIn<Pattern>, ActionableEventName>] extends [never]
  ? unknown
  : VoxDocument | Promise<VoxDocument>;

/**
 * What a method decorated with a pattern has to look like: it takes every payload of the pattern and the context, and
 * returns a document if it answers calls.
 */
export type VoxHandler<Pattern> = (
  payload: VoxEvents[MatchedBy<Pattern>],
  context: VoxContext,
  ...decorated: never[]
) => Result<Pattern>;
