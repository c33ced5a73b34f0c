import { FORM_TYPE, GOOD, PATH } from '../../support/receiver.js';
import type { RequestParts } from '../../support/request-text.js';

let count = 0;

/** A message id that no other test of this file uses. */
export function freshId(): string {
  return `m${++count}`;
}

/** A delivery receipt: informational, with an identity of its own. */
export function receipt(id: string, status = 'delivered', more: object = {}): RequestParts {
  const body = {
    type: 'per_recipient',
    api_version: '2025-02-01',
    message_id: id,
    to: '+12025550188',
    status,
    ...more,
  };
  return { body: JSON.stringify(body) };
}

/** A call that asks what to do: actionable, told apart by its bytes. */
export function call(id: string, event = 'voice.inbound'): RequestParts {
  return {
    path: `${PATH}/${event}`,
    headers: [GOOD, FORM_TYPE],
    body: `CallSid=${id}&From=%2B12025550188&To=%2B12025550123&ApiVersion=v0`,
  };
}
