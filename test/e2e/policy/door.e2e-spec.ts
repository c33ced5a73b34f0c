import { CREDENTIALS } from './cases/credentials.cases.js';
import { HTTPS } from './cases/https.cases.js';
import { METHOD_CASES } from './cases/methods.cases.js';
import { WHO_DECIDES } from './cases/who-decides.cases.js';
import { prove } from './support/prove.js';

// Whoever is refused at the gate takes no way from there, and the guard has a file of its own.
prove([...CREDENTIALS, ...WHO_DECIDES, ...METHOD_CASES], [{ gate: true }]);
prove(HTTPS);
