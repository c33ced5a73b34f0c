import type { Refuse } from '../../common/check-argument.js';
import { outputName } from '../../events/voice/output-name.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';
import { VoxTestError } from '../vox-test.error.js';

/** Where a delivery goes. */
export interface DeliveryTarget {
  readonly url: URL;
  /** The URL for reports: without query and credentials, since both may be secrets. */
  readonly name: string;
  /** The `output` that belongs to the step of the route, if the URL ends with one. */
  readonly output: string | undefined;
}

/**
 * Parses the URL of a webhook.
 * @param refuse makes the error. Default: a `VoxTestError`
 * @throws VoxTestError, or what `refuse` makes, for a URL that cannot be used. The message never contains the URL: it may hold a secret.
 */
export function targetOf(address: string, event: VoxEventName, refuse: Refuse = VoxTestError.ofOption): DeliveryTarget {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw refuse('The URL', 'cannot be read', 'Write it in full: http://127.0.0.1:3000/…');
  if (!/^https?:$/.test(url.protocol))
    throw refuse('The URL', 'has another scheme', 'It has to begin with http:// or https://.');
  if (url.username || url.password) throw refuse('The URL', 'holds credentials', 'Present them as such instead.');
  const [step, before] = url.pathname.split('/').reverse();
  return {
    url,
    name: url.origin + url.pathname,
    output: before === event && step ? outputName(decoded(step)) : undefined,
  };
}

/** A part of a path as it was before it was written into a URL; of one that is none, the same. */
export function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
