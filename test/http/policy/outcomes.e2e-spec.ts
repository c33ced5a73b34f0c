import { ALL } from './cases/all.js';
import { oneOfEach } from './support/one-of-each.js';
import { prove } from './support/prove.js';

// Every case is proved below HTTP in test/unit/policy, and on every side in test/slow/policy.
prove(oneOfEach(ALL));
