import { BODY_LIMITS } from './cases/body-limits.cases.js';
import { DECODING } from './cases/decoding.cases.js';
import { MEDIA_TYPES } from './cases/media-type.cases.js';
import { QUERIES } from './cases/query.cases.js';
import { ROUTES } from './cases/routes.cases.js';
import { prove } from './support/prove.js';

prove([...MEDIA_TYPES, ...BODY_LIMITS, ...DECODING, ...QUERIES, ...ROUTES]);
