import { oneOf, required, whole } from '../../../common/option-rule.js';
import { knownVersion } from '../../../events/known-version.js';
import { payloadOf } from '../../../testing/payloads/payload-of.js';
import { fresh } from '../../../testing/payloads/sample-values.js';
import type { EventOperations } from '../protocol/event-operations.types.js';
import { checkParams } from '../sending/check-params.js';
import { credential, event, fault, flag, number, object, text, url } from './operation-rules.js';
import type { OperationsOf } from './operation-table.types.js';

const version = required(text);
const params = required(object);

/** Events one by one. */
export const EVENT_OPERATIONS: OperationsOf<EventOperations> = {
  'event.sample': {
    rules: { event, version, documentedOnly: flag },
    run: (_playground, { event: name, ...wishes }) => ({
      params: payloadOf(name, {}, { ...wishes, version: knownVersion(name, wishes.version) }, fresh()),
    }),
  },
  'event.check': {
    rules: { event, version, params },
    run: (_playground, input) => ({ problems: checkParams(input.event, input.version, input.params) }),
  },
  'event.send': {
    rules: {
      event,
      version,
      url,
      method: required(oneOf('POST', 'GET')),
      encoding: oneOf('json', 'form'),
      params,
      credential,
      times: whole(1, 10_000),
      concurrency: whole(1, 200),
      fault,
    },
    run: ({ sendings, target }, input) =>
      sendings.send({ ...input, url: target.complete(input.url ?? target.urlOf(input.event)) }),
  },
  'event.stop': {
    rules: { sending: number },
    run: ({ sendings }, { sending }) => {
      sendings.stop(sending);
      return {};
    },
  },
};
