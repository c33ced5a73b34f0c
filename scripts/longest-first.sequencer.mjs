import TestSequencer from '@jest/test-sequencer';

/**
 * Files that take longest, in the order in which they are begun: those that mostly wait beside those that mostly compute.
 * Jest begins with the largest files on a new machine, and these are small ones that do much.
 */
const LONGEST = [
  'e2e/chaos/kill.',
  'e2e/surroundings/matrix.',
  'e2e/phone/random-documents.',
  'unit/bullmq/outage.',
  'e2e/security/hostile-input.',
  'unit/bullmq/stopping.',
  'e2e/policy/outcomes.',
  'e2e/chaos/outage.',
  'unit/bullmq/lost-workers.',
  'e2e/chaos/soak.',
  'e2e/policy/intake.',
  'e2e/samples/queue.',
  'docs/recipes.',
  'e2e/calls/deadline.',
  'e2e/chaos/overload.',
  'unit/events/one-row.',
  'e2e/chaos/',
  'e2e/calls/voxml-score.',
  'e2e/policy/',
];

/** Without it the last minutes belong to one worker alone. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = LONGEST.findIndex((name) => path.includes(name));
      return place < 0 ? LONGEST.length : place;
    };
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
