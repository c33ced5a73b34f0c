import { HANDLERS } from '../../http/policy/cases/handlers.cases.js';
import { OPTIONS } from '../../http/policy/cases/options.cases.js';
import { prove } from '../../http/policy/support/prove.js';

prove([...HANDLERS, ...OPTIONS]);
