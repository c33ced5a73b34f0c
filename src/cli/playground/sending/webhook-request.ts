import { encodeParams } from '../../../testing/delivery/encode-params.js';
import type { HeaderLine, WireRequest } from '../wire/wire.types.js';
import type { Webhook } from './webhook.interface.js';

/** Seen on a live message (wire-format section 1). */
const AGENT: HeaderLine = ['User-Agent', 'VoxtelesysProxy/1.0'];
/** An event that the platform encodes so. */
const ENCODED_AS = { json: 'sms.mo', form: 'voice.inbound' } as const;

/** The request of a webhook, as the platform makes it. */
export function webhookRequest(
  { event, url: address, params, method = 'POST', encoding, fault }: Webhook,
  credential: readonly HeaderLine[],
): WireRequest {
  const { query, body = '', contentType } = encodeParams(encoding ? ENCODED_AS[encoding] : event, params, method);
  const url = new URL(address);
  if (query) url.search = [url.search.slice(1), query].filter(Boolean).join('&');
  const type: HeaderLine[] = contentType === undefined ? [] : [['Content-Type', contentType]];
  return {
    method,
    url,
    headers: [AGENT, ...credential, ...type],
    body: Buffer.from(body),
    ...(fault && { fault }),
  };
}
