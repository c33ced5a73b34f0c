import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { OUTCOMES } from 'nestjs-vox-webhooks/diagnostics';
import { ALL } from '../http/policy/cases/all.js';
import { oneOfEach } from '../http/policy/support/one-of-each.js';
import { startPolicyReceiver } from '../http/policy/support/policy-receiver.js';

const RECORDED = JSON.parse(readFileSync('scripts/docs/site/log-lines.json', 'utf8')) as Record<string, string>;

/** What differs from one webhook to the next is written as on the pages. */
const asShown = (line: string): string =>
  line
    .replace(/\n[^]*/, '')
    .replace(/^\w+: /, '')
    .replace(/ VoxWebhooks$/, '')
    .replace(/ (?:undefined|Error: .*)$/, '')
    .replace(/ \d+ ms/, ' 12 ms')
    .replace(/key=\S+/, 'key=v1-ryn7smSCgDjL_fLM2-lWEI_-yccpT0iiYcjjz4NYW1Y')
    .replace(/handler \w+\.\w+/, 'handler Receipts.store');

// Repeats, queues, load and shutdown are no matter of a single request: their lines are made like those of their kind.
it('pages of outcomes show the line that is logged', async () => {
  const logged: Record<string, string> = {};
  for (const group of oneOfEach(ALL)) {
    const receiver = await startPolicyReceiver('express', group, { gate: true });
    for (const { send } of group.cases) await receiver.send(send);
    await receiver.close();
    for (const [name, { code }] of Object.entries(OUTCOMES)) {
      const line = receiver.logger.lines.find((one) => one.includes(`: ${code} `));
      if (line !== undefined) logged[name] ??= asShown(line);
    }
  }
  expect(Object.keys(RECORDED).toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  expect(RECORDED).toMatchObject(logged);
  expect(Object.keys(logged).length).toBeGreaterThan(30);
});
