import { outputName } from '../../events/voice/output-name.js';
import type { VoxEventName } from '../../events/vox-event-name.type.js';

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
 * @throws TypeError for a URL that cannot be used. The message never contains the URL: it may hold a secret.
 */
export function targetOf(address: string, event: VoxEventName): DeliveryTarget {
  if (!URL.canParse(address)) throw new TypeError('The URL cannot be read. Write it in full: http://127.0.0.1:3000/…');
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol))
    throw new TypeError('The URL has another scheme. It has to begin with http:// or https://.');
  if (url.username || url.password) throw new TypeError('The URL holds credentials. Present them as such instead.');
  const [step, before] = url.pathname.split('/').reverse();
  return {
    url,
    name: url.origin + url.pathname,
    output: before === event && step ? outputName(decoded(step)) : undefined,
  };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
