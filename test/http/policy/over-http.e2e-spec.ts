import { OVER_HTTP } from './cases/all.js';
import { prove } from './support/prove.js';

prove(OVER_HTTP, [{ gate: true }]);
