import { REQUIRED } from '../../http/policy/cases/required.cases.js';
import { SCHEMAS } from '../../http/policy/cases/schema.cases.js';
import { prove } from '../../http/policy/support/prove.js';

prove([...REQUIRED, ...SCHEMAS]);
