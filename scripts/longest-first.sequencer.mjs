import TestSequencer from '@jest/test-sequencer';

/**
 * Files that take longest, in the order in which they are begun: those that mostly wait beside those that mostly compute.
 * Jest begins with the largest files on a new machine, and these are small ones that do much. A name stands for the file
 * of `http` and, with larger numbers, that of `slow`.
 */
const LONGEST = [
  'chaos/kill.',
  'surroundings/matrix.',
  'bullmq/outage.',
  'samples/queue.',
  'security/hostile-input.',
  'bullmq/lost-workers.',
  'chaos/',
  'bullmq/stopping.',
  'events/one-row.',
  'calls/deadline.',
  'policy/',
  'cli/',
  'calls/voxml-score.',
  'phone/random-documents.',
  'docs/',
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
