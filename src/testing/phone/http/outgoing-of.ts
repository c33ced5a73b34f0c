import { DocumentRefusal } from '../document/document-refusal.js';
import type { Leg } from '../run/leg.js';
import type { Link } from './link.interface.js';
import type { Outgoing } from './outgoing.interface.js';
import { resolveUrl } from './resolve-url.js';
import { voiceParams } from './voice-params.js';

function credentialFor(url: string, link: Link, { frame }: Leg): Outgoing['credential'] {
  const { auth, callbackAuth } = frame.settings;
  const wanted = link.first === true || callbackAuth === 'same';
  return auth !== 'none' && wanted && new URL(url).origin === frame.entry.origin ? auth.present() : {};
}

/**
 * The request that a link of a document stands for.
 * @throws DocumentRefusal when its URL cannot be resolved
 */
export function outgoingOf(link: Link, leg: Leg): Outgoing {
  const url = resolveUrl(link.url, leg.here);
  if (url === undefined) throw new DocumentRefusal(`the URL for ${link.event} must be one of the web`, link.line);
  return {
    event: link.event,
    method: link.method === 'GET' ? 'GET' : 'POST',
    url,
    params: voiceParams(leg, link.candidates),
    credential: credentialFor(url, link, leg),
  };
}
