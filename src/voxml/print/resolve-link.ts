import { refuser } from '../content/read-values.js';
import type { LinkResolver } from '../link-resolver.interface.js';
import type { LinkUse } from '../link-use.interface.js';
import type { AttributeRule } from '../rules/attribute-rule.interface.js';
import type { VoxLink } from '../vox-link.js';

/** Where the link stands. */
type Place = Omit<LinkUse, 'event'>;

/** The URL of a link at one place of a document, held to the same rule as a URL that is given there. */
export function resolveLink(link: VoxLink, links: LinkResolver, rule: AttributeRule | undefined, place: Place): string {
  const refuse = refuser(place.element, place.attribute, rule?.rule ?? 'no link');
  if (!rule?.event) return refuse();
  const url = links.url(link, { ...place, event: rule.event });
  // Only text is taken: a link that the resolver gives back would have to be resolved again.
  const address = typeof url === 'string' ? rule.read(url, refuse) : undefined;
  return typeof address === 'string' ? address : refuse();
}
