import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { validator } from '../../unit/openapi/validator.js';
import { Checkout } from './one-row/checkout.js';

jest.setTimeout(120_000);

type Json = Readonly<Record<string, unknown>>;
interface Answer {
  readonly status: number;
  readonly body: string;
}
interface Proof {
  readonly url: string;
  readonly sample: Json;
  readonly older: Json;
  readonly onItsRoute: Answer;
  readonly onTheBarePath: Answer;
  readonly again: Answer;
  readonly invalid: Answer;
  readonly heard: readonly Json[];
  readonly startUpReport: string;
  readonly schema: Json;
  readonly webhooks: readonly string[];
  readonly refused: string;
}

const TSC = 'node_modules/typescript/bin/tsc';
const TABLE = 'src/events/messaging/messaging.rows.ts';
const ROW = readFileSync(join(process.cwd(), 'test/slow/events/one-row/row.txt'), 'utf8');
const IMPORTS = `import { InventedDto } from './dto/invented.dto.js';
import { Invented } from './invented.js';
`;

/** A copy of the package gets a DTO, a payload class and a row; then it is built, and used as its users would. */
describe('one row, one DTO and one payload class', () => {
  let checkout: Checkout;
  let proof: Proof;
  beforeAll(async () => {
    checkout = Checkout.make();
    checkout.add('invented.dto.ts.txt', 'src/events/messaging/dto/invented.dto.ts');
    checkout.add('invented.ts.txt', 'src/events/messaging/invented.ts');
    checkout.insert(TABLE, "import { row } from '../row.js';\n", IMPORTS);
    checkout.insert(TABLE, 'export const MESSAGING_ROWS = {\n', ROW);
    await checkout.run('scripts/build.mjs');
    checkout.add('proof.ts.txt', 'proof/proof.ts');
    checkout.add('tsconfig.json.txt', 'proof/tsconfig.json');
    await checkout.run(TSC, '-p', 'proof');
    proof = JSON.parse(await checkout.run('proof/proof.js')) as Proof;
  }, 300_000);
  afterAll(() => checkout.remove());

  it('give it a route, and a place on the bare path for it tells itself', () => {
    expect(proof.url).toBe('/webhooks/vox');
    expect([proof.onItsRoute.status, proof.onTheBarePath.status]).toEqual([200, 200]);
    expect(proof.startUpReport).toMatch(
      /receives 1 of 21 events[^]*invented\.event +\/webhooks\/vox {2}-> {2}Inventions\.note/,
    );
  });

  it('give it types: handlers, patterns, overrides and versions compile, and wrong ones do not', () => {
    // The program has both kinds, and would not have been compiled otherwise.
    expect(checkout.read('proof/proof.ts').match(/@ts-expect-error/g)).toHaveLength(3);
  });

  it('give it validation, with unknown fields let through', () => {
    expect(proof.invalid.status).toBe(422);
    expect(JSON.parse(proof.invalid.body)).toMatchObject({ code: 'VOX_PAYLOAD_INVALID' });
  });

  it('give handlers their payload in the version that came, once per identity', () => {
    const id = proof.sample['invention_id'];
    expect(proof.again.status).toBe(200);
    expect(proof.heard).toEqual([
      { event: 'invented.event', version: '2027-01-01', inventionId: id, isDated: true },
      { event: 'invented.event', version: 'v1', inventionId: 'i2', isDated: true },
    ]);
  });

  it('give it a sample per version, each one of its kind', () => {
    expect(proof.sample).toEqual({
      type: 'invented',
      invention_id: expect.stringMatching(/^invention_id-\w{8}$/),
      invented_at: expect.stringMatching(/^20\d\d-/),
      inventor: 'Ada',
      api_version: '2027-01-01',
    });
    expect(Object.keys(proof.older)).toEqual(['type', 'invention_id', 'invented_at']);
    expect(proof.older['invention_id']).not.toBe(proof.sample['invention_id']);
    expect(proof.refused).toMatch(
      /RangeError: VOX_CATALOGUE: invented.event has no version "v9". Known: v1, 2027-01-01/,
    );
  });

  it('give it a schema, which fits the sample, and a webhook in the document', () => {
    const fits = validator(proof.schema);
    expect([fits(proof.sample), fits({ ...proof.sample, invention_id: 7 })]).toEqual([true, false]);
    expect(proof.webhooks).toContain('invented.event');
  });

  it('give it a place in the command', async () => {
    const cli = 'dist/esm/vox.js';
    expect(await checkout.run(cli, 'events')).toMatch(/^invented\.event +informational +v1, 2027-01-01 +Somebody has/m);
    expect(JSON.parse(await checkout.run(cli, 'schema', 'invented.event', '--version', 'v1'))).toEqual(proof.schema);
  });

  it('give it a row in the documents, and a page of its fields', async () => {
    await checkout.run('scripts/docs.mjs');
    expect(checkout.read('docs/events.md')).toMatch(
      /^\| `invented\.event` .*\[`Invented`\]\(payloads\.md#invented\).*v1, 2027-01-01.*Somebody has invented something\./m,
    );
    expect(checkout.read('docs/payloads.md')).toMatch(
      /^## Invented\n[^]*?`inventedAt` +\| `Date` +\| When it was made\./m,
    );
  });
});
