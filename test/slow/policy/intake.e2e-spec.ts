import { BODY_LIMITS, BODY_SHAPES } from '../../e2e/policy/cases/body-limits.cases.js';
import { DECODING } from '../../e2e/policy/cases/decoding.cases.js';
import { MEDIA_TYPES } from '../../e2e/policy/cases/media-type.cases.js';
import { QUERIES } from '../../e2e/policy/cases/query.cases.js';
import { ROUTES } from '../../e2e/policy/cases/routes.cases.js';
import { prove } from '../../e2e/policy/support/prove.js';

prove([...MEDIA_TYPES, ...BODY_LIMITS, ...BODY_SHAPES, ...DECODING, ...QUERIES, ...ROUTES]);
