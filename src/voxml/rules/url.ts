import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { stripIllegal } from '../../xml/strip-illegal.js';
import { VoxLink } from '../vox-link.js';
import type { AttributeRule, AttributeNotes } from './attribute-rule.interface.js';

const RULE = 'a URL without white space, absolute (http, https) or relative';
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
const WEB = /^https?:\/\//i;

/** A URL; where an event is delivered to it, a link to a handler of the event as well. */
export function url<const Event extends VoxEventName = never>(
  event?: Event,
  notes: AttributeNotes = {},
): AttributeRule<string | ([Event] extends [never] ? never : VoxLink<Event>)> {
  return {
    ...notes,
    kind: 'url',
    ...(event !== undefined && { event }),
    rule: event === undefined ? RULE : `${RULE}, or a link to a handler of ${event}`,
    read(value, refuse) {
      if (event !== undefined && value instanceof VoxLink) return value;
      if (typeof value !== 'string') return refuse();
      // The same address to a server, and nothing to expand for the platform.
      const address = stripIllegal(value).replaceAll('${', '$%7B');
      if (address === '' || /\s/.test(address)) return refuse();
      return SCHEME.test(address) && !WEB.test(address) ? refuse() : address;
    },
  };
}
