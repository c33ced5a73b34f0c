import { DocumentRefusal } from '../document/document-refusal.js';
import type { Leg } from '../run/leg.js';
import type { Link, OutgoingRequest } from './http-exchange.interface.js';
import { mappedUrl } from './mapped-url.js';

function credentialFor(url: string, link: Link, { frame }: Leg): OutgoingRequest['credential'] {
  const { auth, callbackAuth, map } = frame.settings;
  const wanted = link.first === true || callbackAuth === 'same';
  const isOurs = mappedUrl(url, map).origin === mappedUrl(frame.entry, map).origin;
  return auth !== 'none' && wanted && isOurs ? auth.present() : {};
}

/**
 * The request for a link: URL resolved, parameters and credential added.
 * @throws DocumentRefusal when its URL cannot be resolved
 */
export function outgoingRequest(link: Link, leg: Leg): OutgoingRequest {
  const url = resolveUrl(link.url, leg.documentUrl);
  if (url === undefined) throw new DocumentRefusal(`the URL for ${link.event} must be one of the web`, link.line);
  return {
    event: link.event,
    method: link.method === 'GET' ? 'GET' : 'POST',
    url,
    params: voiceParams(leg, link),
    credential: credentialFor(url, link, leg),
    askedBy: link.first ? undefined : { url: leg.documentUrl.split(/[?#]/)[0] ?? '', line: link.line },
  };
}

/** A URL of a document against that of the document (RFC 3986 section 5.2); undefined when it is none for the web. */
function resolveUrl(reference: string, base: string): string | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.toString() : undefined;
}

/** The parameters of a voice request: basic ones, candidates unless switched off, `Vars` (wire-format sections 6.1, 6.2). */
function voiceParams(leg: Leg, { candidates, params: given }: Link): Record<string, string> {
  const { settings } = leg.frame;
  const all = {
    CallSid: leg.callSid,
    AccountID: settings.accountId,
    AnsweredBy: leg.facts.answeredBy,
    TrunkID: settings.trunkId,
    From: leg.facts.from,
    To: leg.facts.to,
    CallStatus: leg.status,
    ApiVersion: 'v0',
    ...(!settings.documentedOnly && candidates),
    ...given,
    Vars: leg.vars.used ? leg.vars.write(settings.varsForm) : undefined,
  };
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(all)) if (value !== undefined) params[name] = value;
  return params;
}
