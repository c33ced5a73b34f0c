import { CREDENTIALS, MANY_LINES } from '../../http/policy/cases/credentials.cases.js';
import { HTTPS } from '../../http/policy/cases/https.cases.js';
import { METHOD_CASES } from '../../http/policy/cases/methods.cases.js';
import { WHO_DECIDES } from '../../http/policy/cases/who-decides.cases.js';
import { prove } from '../../http/policy/support/prove.js';

// Whoever is refused at the gate takes no way from there, and the guard has a file of its own.
prove([...CREDENTIALS, ...MANY_LINES, ...WHO_DECIDES, ...METHOD_CASES], [{ gate: true }]);
prove(HTTPS);
