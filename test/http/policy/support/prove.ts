import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { PLATFORMS, type PlatformName } from '../../../support/platforms.js';
import type { PolicyGroup } from './policy-case.js';
import { type Doors, type PolicyReceiver, startPolicyReceiver } from './policy-receiver.js';
import { proveCase } from './prove-case.js';

/** Both ways to the answer. */
const WAYS: readonly Doors[] = [
  { gate: true, fastPath: false },
  { gate: true, fastPath: true },
];

/** Tests over HTTP that every case ends as the policy says, on both platforms and every way unless told otherwise. */
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
