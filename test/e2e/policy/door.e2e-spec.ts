import { CREDENTIALS } from './cases/credentials.cases.js';
import { HTTPS } from './cases/https.cases.js';
import { METHOD_CASES } from './cases/methods.cases.js';
import { WHO_DECIDES } from './cases/who-decides.cases.js';
import { prove } from './support/prove.js';

prove([...CREDENTIALS, ...WHO_DECIDES, ...METHOD_CASES, ...HTTPS]);
