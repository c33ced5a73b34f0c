import { isActionable } from '../../../events/is-actionable.js';
import type { ActionableEventName } from '../../../events/vox-event-name.type.js';
import { eventOf } from '../inbox/event-of.js';

/** The event that a call to a URL of this module begins with; `undefined` for another URL, where a call comes in. */
export function entryEvent(url: string): ActionableEventName | undefined {
  const named = eventOf(new URL(url), Buffer.alloc(0));
  return named !== undefined && isActionable(named) ? named : undefined;
}
