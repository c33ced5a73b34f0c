import type { PolicyGroup } from '../support/policy-case.js';
import { BODY_LIMITS, BODY_SHAPES } from './body-limits.cases.js';
import { CREDENTIALS, MANY_LINES } from './credentials.cases.js';
import { DECODING } from './decoding.cases.js';
import { HANDLERS } from './handlers.cases.js';
import { HTTPS } from './https.cases.js';
import { MEDIA_TYPES } from './media-type.cases.js';
import { METHOD_CASES } from './methods.cases.js';
import { OPTIONS } from './options.cases.js';
import { QUERIES } from './query.cases.js';
import { REQUIRED } from './required.cases.js';
import { ROUTES } from './routes.cases.js';
import { SCHEMAS } from './schema.cases.js';
import { WHO_DECIDES } from './who-decides.cases.js';

/** Cases that the receiver takes as data: proved below HTTP. */
export const AS_DATA: readonly PolicyGroup[] = [
  ...CREDENTIALS,
  ...WHO_DECIDES,
  ...MEDIA_TYPES,
  ...BODY_SHAPES,
  ...DECODING,
  ...QUERIES,
  ...REQUIRED,
  ...SCHEMAS,
  ...HANDLERS,
  ...OPTIONS,
];

/** Cases of methods, paths, proxies, header lines and bodies on their way, which only a server brings about. */
export const OVER_HTTP: readonly PolicyGroup[] = [...MANY_LINES, ...METHOD_CASES, ...HTTPS, ...BODY_LIMITS, ...ROUTES];

export const ALL: readonly PolicyGroup[] = [...AS_DATA, ...OVER_HTTP];
