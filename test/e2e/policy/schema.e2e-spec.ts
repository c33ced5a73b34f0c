import { REQUIRED } from './cases/required.cases.js';
import { SCHEMAS } from './cases/schema.cases.js';
import { prove } from './support/prove.js';

prove([...REQUIRED, ...SCHEMAS]);
