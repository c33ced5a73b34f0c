import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREDENTIALS, MANY_LINES } from '../../http/policy/cases/credentials.cases.js';
import { HTTPS } from '../../http/policy/cases/https.cases.js';
import { FOREIGN_TYPES } from '../../http/policy/cases/media-type.cases.js';
import { METHOD_CASES } from '../../http/policy/cases/methods.cases.js';
import { WHO_DECIDES } from '../../http/policy/cases/who-decides.cases.js';
import { type PolicyReceiver, startPolicyReceiver } from '../../http/policy/support/policy-receiver.js';
import { prove } from '../../http/policy/support/prove.js';

prove([...CREDENTIALS, ...MANY_LINES, ...WHO_DECIDES, ...METHOD_CASES, ...HTTPS], [{ gate: false }]);

prove([{ rule: 'a body that no parser took is refused', cases: FOREIGN_TYPES }], [{ gate: false }], ['express']);

describe('on fastify with the gate removed', () => {
  let receiver: PolicyReceiver;
  beforeAll(async () => void (receiver = await startPolicyReceiver('fastify', {}, { gate: false })));
  afterAll(() => receiver.close());

  // Fastify refuses most of them before any guard, in words of its own.
  it.each(FOREIGN_TYPES)('a body that no parser took is refused with 415: $name', async ({ send }) => {
    expect((await receiver.send(send)).status).toBe(415);
    expect(receiver.desk.runs).toBe(0);
  });
});
