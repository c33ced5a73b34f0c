import { FORM_TYPE, GOOD, JSON_TYPE, PATH } from '../../support/receiver.js';
import { requestText } from '../../support/request-text.js';
import type { Kind } from './kind.type.js';

let count = 0;

const REQUESTS: Readonly<Record<Kind, (id: string) => Buffer>> = {
  receipt: (id) =>
    requestText({
      path: PATH,
      headers: [GOOD, JSON_TYPE],
      body: `{"type":"per_recipient","api_version":"2025-02-01","message_id":"${id}","to":"+12025550188","status":"sent"}`,
    }),
  call: (id) =>
    requestText({
      path: `${PATH}/voice.inbound`,
      headers: [GOOD, FORM_TYPE],
      body: `CallSid=${id}&From=%2B12025550188&To=%2B12025550123&ApiVersion=v0`,
    }),
};

/** A request that is no repeat of an earlier one. */
export function freshRequest(kind: Kind): Buffer {
  return REQUESTS[kind](`load-${process.pid}-${++count}`);
}
