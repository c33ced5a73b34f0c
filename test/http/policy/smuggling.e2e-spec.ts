import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exchangeRaw } from '../../support/exchange-raw.js';
import { PLATFORMS } from '../../support/platforms.js';
import { ODD_PATHS } from './cases/routes.cases.js';
import { AMBIGUOUS, NESTED } from './cases/smuggling.cases.js';
import { JSON_TYPE } from '../../support/receiver.js';
import { type PolicyReceiver, startPolicyReceiver } from './support/policy-receiver.js';
import { call, MESSAGE, message } from './support/requests.js';

const SIDES = PLATFORMS.flatMap((platform) => [true, false].map((gate) => ({ platform, gate })));

describe.each(SIDES)('on $platform, gate: $gate', ({ platform, gate }) => {
  let receiver: PolicyReceiver;
  beforeAll(async () => void (receiver = await startPolicyReceiver(platform, {}, { gate })));
  afterAll(() => receiver.close());

  /** The receiver still works, and what came before it ran nothing. */
  async function nothingElseRan(before: number): Promise<void> {
    expect((await receiver.send(message())).status).toBe(200);
    expect(receiver.desk.runs - before).toBe(1);
  }

  it.each(AMBIGUOUS)('$name is refused by Node itself, and the process survives', async ({ request, status = 400 }) => {
    const before = receiver.desk.runs;
    expect((await exchangeRaw(receiver.port, request)).status).toBe(status);
    await nothingElseRan(before);
  });

  it.each(ODD_PATHS)('a stranger gets nowhere by %s', async (path) => {
    const before = receiver.desk.runs;
    for (const sent of [message(), call(), { method: 'GET' }, { method: 'HEAD' }]) {
      const { status } = await receiver.send({ body: JSON.stringify(MESSAGE), ...sent, path, headers: [JSON_TYPE] });
      expect([400, 401, 404]).toContain(status);
    }
    await nothingElseRan(before);
  });

  if (gate) {
    it.each(NESTED)('$name that is a request in itself is not taken for one', async ({ parts, status }) => {
      const before = receiver.desk.runs;
      expect((await receiver.send(parts)).status).toBe(status);
      await nothingElseRan(before);
    });
  }
});
