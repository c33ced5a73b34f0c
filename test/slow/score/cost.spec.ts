import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BODY_SIZES, type CostCase } from '../../score/cost/case.interface.js';
import { CASES } from '../../score/cost/readers.js';
import { runCost } from '../../score/run-cost.js';

const of = (shape: string, read: CostCase['read'], more: Partial<CostCase> = {}): CostCase => ({
  reader: 'planted',
  shape,
  make: (size) => 'a'.repeat(size),
  read,
  sizes: BODY_SIZES,
  ...more,
});

/** Takes so many steps. */
function work(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum + step * 7) % 1_000_003;
  return sum;
}
const quadratic = of('quadratic', ({ length }) => work((length / 256) ** 2 * 6));
/** Linear at first: what is quadratic shows at the last step alone. */
const late = of('late', ({ length }) => work(length * 2 + (length > 65_536 ? length * 40 : 0)));
const slow = (more?: Partial<CostCase>): CostCase => of('slow', ({ length }) => work(length * 100), more);

describe('what measures the cost of readers', () => {
  it('notices a reader that takes quadratic time', async () => {
    const { ok, line, rows } = await runCost([quadratic]);
    expect(ok).toBe(false);
    expect(rows[0]?.step).toBeGreaterThan(10);
    expect(rows[0]?.growth).toBeGreaterThan(5);
    expect(line).toMatch(
      /^cost worst\.growth=\d+\.\d \(planted, quadratic\) worst\.step=\d+\.\d \(planted, quadratic\) worst\.ms=\d+\.\d \(planted, quadratic\)$/,
    );
  });

  it('notices a reader that is linear only as long as its text is short', async () => {
    expect(await runCost([late])).toMatchObject({ ok: false });
  });

  it('notices a reader that waits for later', async () => {
    const later = of('later', async ({ length }) => {
      await Promise.resolve();
      return work((length / 256) ** 2 * 2);
    });
    expect(await runCost([later])).toMatchObject({ ok: false });
  });

  it('notices a request that takes too long, and no other', async () => {
    expect(await runCost([slow()])).toMatchObject({ ok: false });
    expect(await runCost([slow({ isBesideRequests: true })])).toMatchObject({ ok: true });
    const slower = of('slower', ({ length }) => work(length * 500), { isBesideRequests: true });
    expect(await runCost([slower])).toMatchObject({ ok: false });
  });

  it('takes no fault for a refusal', async () => {
    const broken = of('broken', () => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    await expect(runCost([broken])).rejects.toThrow(RangeError);
  });

  it('is content with a reader that takes no time, and not with no reader', async () => {
    expect(await runCost([of('quick', (text) => text.length)])).toMatchObject({ ok: true });
    expect(await runCost([])).toMatchObject({ ok: false });
  });
});

describe('the cases', () => {
  it('are texts of about the size that is measured, four times as long at each step', () => {
    const odd = CASES.flatMap(({ reader, shape, make, sizes }) => {
      const [, ...lengths] = sizes.map((size) => make(size).length);
      const steps = lengths.slice(1).map((length, at) => length / (lengths[at] ?? 0));
      const shares = lengths.map((length, at) => length / (sizes[at + 1] ?? 0));
      const isOdd =
        steps.some((step) => step < 3.2 || step > 4.8) || shares.some((share) => share < 0.7 || share > 2.1);
      return isOdd ? [`${reader}, ${shape}: ${lengths.join(' ')}`] : [];
    });
    expect(odd).toEqual([]);
  });

  it('are the rows that docs/security.md names as proof', () => {
    const document = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');
    const named = [...document.matchAll(/`npm run score:cost`: ((?:`[^`|]+`(?:, )?)+)/g)].flatMap(([, names = '']) =>
      names.split(', ').map((name) => name.replaceAll('`', '')),
    );
    const readers = new Set(CASES.map(({ reader }) => reader));
    expect(new Set(named.filter((name) => !name.startsWith('test/')))).toEqual(readers);
  });
});
