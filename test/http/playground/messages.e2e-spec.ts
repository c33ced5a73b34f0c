import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReceiptInput } from '../../../src/cli/playground/protocol/message-operations.types.js';
import { type EchoServer, startEcho } from './echo-server.js';
import { type Bench, startBench } from './start-bench.js';

describe('conversations', () => {
  let echo: EchoServer;
  let bench: Bench;
  beforeAll(async () => {
    echo = await startEcho();
    bench = await startBench(echo.url);
  });
  afterAll(async () => {
    bench.close();
    await echo.close();
  });
  const came = (): Record<string, unknown>[] =>
    echo.came.map(({ body }) => JSON.parse(String(body)) as Record<string, unknown>);

  it('sends what a person writes, in each channel and version', async () => {
    const who = { from: '+12025550188', to: '+12025550123' };
    const line = await bench.page.do('message.send', { channel: 'sms', ...who, text: 'Hi' });
    expect(line).toMatchObject({ kind: 'message', person: who.from, delivered: { status: 200 } });
    const media = ['http://127.0.0.1:1/a.jpg'];
    await bench.page.do('message.send', { channel: 'mms', ...who, text: 'Look', media });
    await bench.page.do('message.send', { channel: 'sms', ...who, text: 'Old', version: 'v1' });
    await bench.page.do('message.send', { channel: 'rcs', from: who.from, to: 'Brand', text: 'Yes' });
    expect(came()).toEqual([
      expect.objectContaining({ id: line.messageId, ...who, body: 'Hi', channel: 'messaging' }),
      expect.objectContaining({ body: 'Look', media }),
      expect.objectContaining({ body: 'Old', from: '12025550188' }),
      expect.objectContaining({ channel: 'rcs', to: 'Brand', body: 'Yes' }),
    ]);
    expect((await bench.page.do('message.list', {})).lines).toHaveLength(4);
  });

  it('refuses a version that the event does not have, and goes on', async () => {
    const who = { from: '+12025550188', to: '+12025550123', channel: 'rcs', version: 'v1' } as const;
    const fault = { code: 'VOX_PLAYGROUND_INPUT', remedy: 'Known: 2025-02-01.' };
    await expect(bench.page.do('message.send', { ...who, text: 'Hi' })).rejects.toMatchObject(fault);
    const { from: _, ...receipt } = who;
    await expect(bench.page.do('receipt.send', { ...receipt, steps: [{ status: 'sent' }] })).rejects.toMatchObject(
      fault,
    );
  });

  it('reports a message step by step, doubled, out of order, and failed', async () => {
    const report = async (input: Partial<ReceiptInput>): Promise<unknown[]> => {
      const before = echo.came.length;
      const steps = [{ status: 'queued' }, { status: 'delivered' }, { status: 'failed', code: '4505' }];
      const given: ReceiptInput = { channel: 'sms', to: '+12025550188', steps, ...input };
      const { messageId } = await bench.page.do('receipt.send', given);
      const isLast = ({ length }: { length: number }): boolean => length === steps.length * (given.times ?? 1);
      const over = new Set<number>();
      await bench.page.until((push) => {
        if (push.kind === 'line' && push.line.messageId === messageId && push.line.delivered) over.add(push.line.id);
        return isLast({ length: over.size });
      });
      const receipts = came().slice(before);
      expect(new Set(receipts.map(({ message_id }) => message_id))).toEqual(new Set([messageId]));
      return receipts.map(({ status }) => status);
    };
    expect(await report({})).toEqual(['queued', 'delivered', 'failed']);
    expect(came().at(-1)).toMatchObject({ error: { code: '4505' } });
    expect(await report({ order: 'reversed', messageId: 'm1' })).toEqual(['failed', 'delivered', 'queued']);
    expect(await report({ times: 2 })).toEqual(['queued', 'queued', 'delivered', 'delivered', 'failed', 'failed']);
    expect(await report({ order: 'shuffled' })).not.toEqual(['queued', 'delivered', 'failed']);
  });
});
