import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawAnswer } from '../../../support/exchange-raw.js';
import { PLATFORMS, type PlatformName } from '../../../support/platforms.js';
import type { PolicyCase, PolicyGroup } from './policy-case.js';
import { type Doors, type PolicyReceiver, startPolicyReceiver } from './policy-receiver.js';
import { codeOf, expectedAnswer, type Spoken, SPOKEN_OF } from './prescribed.js';

/** Both ways to the answer. */
const WAYS: readonly Doors[] = [
  { gate: true, fastPath: false },
  { gate: true, fastPath: true },
];

/** Tests that every case ends as the policy says, on both platforms and every way unless told otherwise. */
export function prove(
  groups: readonly PolicyGroup[],
  ways: readonly Doors[] = WAYS,
  platforms: readonly PlatformName[] = PLATFORMS,
): void {
  const sides = platforms.flatMap((platform) => ways.map((doors) => ({ platform, ...doors, doors })));
  describe.each(sides)('on $platform, gate: $gate, fastPath: $fastPath', ({ platform, doors }) => {
    describe.each(groups)('$rule', (group) => {
      let receiver: PolicyReceiver;
      beforeAll(async () => void (receiver = await startPolicyReceiver(platform, group, doors)));
      afterAll(() => receiver.close());

      it.each(group.cases)('$name -> $ends', (one) => proveCase(receiver, group, one));
    });
  });
}

async function proveCase(receiver: PolicyReceiver, group: PolicyGroup, one: PolicyCase): Promise<void> {
  const { desk, logger } = receiver;
  const before = { runs: desk.runs, letters: receiver.letters() };
  const answer = await receiver.send(one.send);
  expect(spokenIn(answer)).toEqual(expectedAnswer(one, group));
  expect(desk.runs - before.runs).toBe(one.runs ?? (one.ends === 'handled' ? 1 : 0));
  expect(receiver.letters() - before.letters).toBe(one.letters ?? (one.ends === 'quarantined' ? 1 : 0));
  // Warnings of a kind are thinned out, so the line may be that of an earlier case of the same kind.
  expect(logger.text).toContain(`${codeOf(one)} `);
  one.also?.(desk);
}

/** An answer without what the policy leaves to the framework. */
function spokenIn({ status, lines, body }: RawAnswer): Spoken {
  const leftOut = (name: string, value: string): boolean =>
    (name === 'connection' && value !== 'close') || (name === 'content-type' && status < 300 && body === '');
  const spoken = lines.filter(([name, value]) => SPOKEN_OF.includes(name) && !leftOut(name, value));
  return {
    status,
    headers: Object.fromEntries(spoken),
    challenges: lines.flatMap(([name, value]) => (name === 'www-authenticate' ? [value] : [])),
    body,
  };
}
