import { CREDENTIALS, MANY_LINES } from './cases/credentials.cases.js';
import { HTTPS } from './cases/https.cases.js';
import { FOREIGN_TYPES } from './cases/media-type.cases.js';
import { METHOD_CASES } from './cases/methods.cases.js';
import { WHO_DECIDES } from './cases/who-decides.cases.js';
import { oneOfEach } from './support/one-of-each.js';
import { prove } from './support/prove.js';

const GUARDED = [...CREDENTIALS, ...MANY_LINES, ...WHO_DECIDES, ...METHOD_CASES, ...HTTPS];

prove(oneOfEach(GUARDED), [{ gate: false }]);

prove([{ rule: 'a body that no parser took is refused', cases: FOREIGN_TYPES }], [{ gate: false }], ['express']);
