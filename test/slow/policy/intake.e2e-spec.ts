import { BODY_LIMITS, BODY_SHAPES } from '../../http/policy/cases/body-limits.cases.js';
import { DECODING } from '../../http/policy/cases/decoding.cases.js';
import { MEDIA_TYPES } from '../../http/policy/cases/media-type.cases.js';
import { QUERIES } from '../../http/policy/cases/query.cases.js';
import { ROUTES } from '../../http/policy/cases/routes.cases.js';
import { prove } from '../../http/policy/support/prove.js';

prove([...MEDIA_TYPES, ...BODY_LIMITS, ...BODY_SHAPES, ...DECODING, ...QUERIES, ...ROUTES]);
