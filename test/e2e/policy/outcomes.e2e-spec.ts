import { HANDLERS } from './cases/handlers.cases.js';
import { OPTIONS } from './cases/options.cases.js';
import { prove } from './support/prove.js';

prove([...HANDLERS, ...OPTIONS]);
