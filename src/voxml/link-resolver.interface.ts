import type { LinkUse } from './link-use.interface.js';
import type { VoxLink } from './vox-link.js';

/**
 * Gives the URL of each link while a document is printed.
 *
 * @example
 * printVoxml(document, { url: (link, { event }) => `/webhooks/vox/${event}` });
 */
export interface LinkResolver {
  /** The URL to write, absolute or relative to the document's own. */
  url(link: VoxLink, use: LinkUse): string;
  /** The `output` name for a verb whose `action` is this link and that was given none. */
  output?(link: VoxLink, use: LinkUse): string | undefined;
}
