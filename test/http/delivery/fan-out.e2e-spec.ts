import { Injectable } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OnVoxEvent, type SmsDlr, type VoxContext } from 'nestjs-vox-webhooks';
import { PLATFORMS } from '../../support/platforms.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';
import { freshId, receipt } from './receipts.js';
import { fewOrMany } from '../../support/numbers.js';

type Name = 'one' | 'two' | 'three';
interface Run {
  readonly name: Name;
  readonly attempt: number;
  readonly key: string;
}

/** Three handlers of one event; each fails as often as the plan of the message says. */
@Injectable()
class Three {
  readonly plans = new Map<string, Record<Name, number>>();
  readonly runs = new Map<string, Run[]>();
  readonly successes = new Map<string, Name[]>();

  plan(failures: Partial<Record<Name, number>>): string {
    const id = freshId();
    this.plans.set(id, { one: 0, two: 0, three: 0, ...failures });
    this.runs.set(id, []);
    this.successes.set(id, []);
    return id;
  }

  countsOf(id: string): number[] {
    const names: Name[] = ['one', 'two', 'three'];
    return names.map((name) => this.runs.get(id)?.filter((run) => run.name === name).length ?? 0);
  }

  @OnVoxEvent('sms.dlr')
  async one(dlr: SmsDlr, context: VoxContext): Promise<void> {
    await Promise.resolve();
    this.run('one', dlr, context);
  }

  @OnVoxEvent('sms.*')
  two(dlr: unknown, context: VoxContext): void {
    this.run('two', dlr as SmsDlr, context);
  }

  @OnVoxEvent('*')
  async three(dlr: unknown, context: VoxContext): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    this.run('three', dlr as SmsDlr, context);
  }

  private run(name: Name, { messageId }: SmsDlr, { attempt, key }: VoxContext): void {
    this.runs.get(messageId)?.push({ name, attempt, key });
    const plan = this.plans.get(messageId);
    if (plan && plan[name]-- > 0) throw new Error('planned failure');
    this.successes.get(messageId)?.push(name);
  }
}

const PATTERNS = fewOrMany(60, 1_000);

describe.each(PLATFORMS)('several handlers of one event on %s', (platform) => {
  let receiver: Receiver;
  let three: Three;
  beforeAll(async () => {
    receiver = await startReceiver({ platform, providers: [Three] });
    three = receiver.app.get(Three);
  });
  afterAll(() => receiver.close());

  it('one of three fails: 500, and the redelivery runs only that one', async () => {
    const id = three.plan({ three: 1 });
    const first = await receiver.send(receipt(id));
    expect(first.status).toBe(500);
    expect(first.headers['retry-after']).toBeUndefined();
    expect(JSON.parse(first.body)).toMatchObject({ code: 'VOX_HANDLER_FAILED' });
    expect(three.countsOf(id)).toEqual([1, 1, 1]);
    expect((await receiver.send(receipt(id))).status).toBe(200);
    expect(three.countsOf(id)).toEqual([1, 1, 2]);
    expect((await receiver.send(receipt(id))).status).toBe(200);
    expect(three.countsOf(id)).toEqual([1, 1, 2]);
  });

  it('all run although one failed before the others got their turn', async () => {
    const id = three.plan({ two: 1 });
    expect((await receiver.send(receipt(id))).status).toBe(500);
    expect(three.successes.get(id)?.toSorted()).toEqual(['one', 'three']);
  });

  it('the context counts attempts, and its key is the same in every delivery and every handler', async () => {
    const id = three.plan({ one: 2 });
    for (const status of [500, 500, 200]) expect((await receiver.send(receipt(id))).status).toBe(status);
    const runs = three.runs.get(id) ?? [];
    expect(runs.filter(({ name }) => name === 'one').map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(new Set(runs.map(({ key }) => key)).size).toBe(1);
    const other = three.plan({});
    await receiver.send(receipt(other));
    expect(three.runs.get(other)?.[0]?.key).not.toBe(runs[0]?.key);
  });

  it(`${PATTERNS} random failure patterns end with every handler having succeeded exactly once`, async () => {
    const random = (): number => Math.floor(Math.random() * 4);
    const pending = Array.from({ length: PATTERNS }, () => {
      const plan = { one: random(), two: random(), three: random() };
      return { id: three.plan(plan), plan, failures: 1 + Math.max(plan.one, plan.two, plan.three) };
    });
    const ids = [...pending];
    const deliverAll = async (): Promise<void> => {
      for (let next = pending.pop(); next; next = pending.pop()) {
        const statuses: number[] = [];
        while (statuses.length < 8 && statuses.at(-1) !== 200) {
          statuses.push((await receiver.send(receipt(next.id))).status);
        }
        expect([next.plan, statuses]).toEqual([next.plan, [...Array<number>(next.failures - 1).fill(500), 200]]);
      }
    };
    await Promise.all(Array.from({ length: 8 }, deliverAll));
    for (const { id } of ids) expect(three.successes.get(id)?.toSorted()).toEqual(['one', 'three', 'two']);
  }, 300_000);
});
