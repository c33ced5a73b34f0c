import { beforeAll, describe, it } from '@jest/globals';
import { AS_DATA } from '../../http/policy/cases/all.js';
import { type CaseReceiver, proveCase } from '../../http/policy/support/prove-case.js';
import { receiverOfCases } from './receiver-of-cases.js';

// Over HTTP: test/http/policy with one case of each outcome, test/slow/policy with every case.
describe.each(AS_DATA)('below HTTP: $rule', (group) => {
  let receiver: CaseReceiver;
  beforeAll(() => void (receiver = receiverOfCases(group)));

  it.each(group.cases)('$name -> $ends', (one) => proveCase(receiver, group, one));
});
