import type { Delivery } from './post.js';

/** A delivery receipt: an informational event with an identity of its own. */
export function receipt(id: string, path?: string): Delivery {
  const api = { type: 'per_recipient', api_version: '2025-02-01' };
  const body = JSON.stringify({ ...api, message_id: id, to: '+12025550188', status: 'delivered' });
  return { body, ...(path === undefined ? {} : { path }) };
}
