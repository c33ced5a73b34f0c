import TestSequencer from '@jest/test-sequencer';

/** Begins the test files in the order of `VOX_TEST_ORDER`, which has one on each line. */
export default class GivenOrder extends TestSequencer {
  sort(tests) {
    const order = (process.env.VOX_TEST_ORDER ?? '').split('\n');
    const placeOf = ({ path }) => order.findIndex((name) => path.endsWith(name));
    return tests.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
