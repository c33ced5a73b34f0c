import type { RouteParts } from '../routing/webhook-paths.js';

/** One of the URLs that the module itself makes known. */
export interface KnownRoute {
  /** Without query, such as `/webhooks/vox/voice.gather/menu`. */
  readonly path: string;
  /** As it was given to the framework, such as `/webhooks/vox/:event/:step`. */
  readonly pattern: string;
  readonly parts: RouteParts;
}
