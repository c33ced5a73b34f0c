import { describe, expect, it } from '@jest/globals';
import { OUTCOMES } from 'nestjs-vox-webhooks/diagnostics';
import { BODY_LIMITS } from './cases/body-limits.cases.js';
import { CREDENTIALS } from './cases/credentials.cases.js';
import { DECODING } from './cases/decoding.cases.js';
import { HANDLERS } from './cases/handlers.cases.js';
import { HTTPS } from './cases/https.cases.js';
import { MEDIA_TYPES } from './cases/media-type.cases.js';
import { METHOD_CASES } from './cases/methods.cases.js';
import { OPTIONS } from './cases/options.cases.js';
import { QUERIES } from './cases/query.cases.js';
import { REQUIRED } from './cases/required.cases.js';
import { ROUTES } from './cases/routes.cases.js';
import { SCHEMAS } from './cases/schema.cases.js';
import { WHO_DECIDES } from './cases/who-decides.cases.js';

const TABLES = [
  [CREDENTIALS, WHO_DECIDES, METHOD_CASES, HTTPS, MEDIA_TYPES, BODY_LIMITS, DECODING],
  [QUERIES, ROUTES, REQUIRED, SCHEMAS, HANDLERS, OPTIONS],
];
const GROUPS = TABLES.flat(2);
const CASES = GROUPS.flatMap(({ rule, cases }) => cases.map(({ name, ends }) => ({ name: `${rule}: ${name}`, ends })));

/** Situations of repeats, queues, load and shutdown, which no single request brings about: proved where those are. */
const ELSEWHERE = ['busy', 'draining', 'duplicate', 'overloaded', 'stored'];

describe('the case tables', () => {
  it('name every outcome of the outcome policy that is not proved elsewhere', () => {
    const named = new Set(CASES.map(({ ends }) => ends));
    expect([...named, ...ELSEWHERE].toSorted()).toEqual(Object.keys(OUTCOMES).toSorted());
  });

  it('hold at least 250 cases, no two of one name', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(250);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });
});
