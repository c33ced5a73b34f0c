import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { type MmsDlr, OnVoxEvent, RetryDelivery, type SmsDlr, type SmsMo, type VoxContext } from 'nestjs-vox-webhooks';
import type { History } from '../history/history.js';
import { HISTORY } from './tokens.js';

/** The ways in which a handler can fail. */
const FAILURES: readonly (() => unknown)[] = [
  () => new Error('as told'),
  () => new RetryDelivery('as told'),
  () => 'no error at all',
  () => undefined,
];

/**
 * Five handlers, of which five, three or one take an event. Each fails as often as the id of the event says before it
 * succeeds: `p7.0.2.1` is pattern 7, where the second handler fails twice and the third once.
 */
@Injectable()
export class FanOutHandler {
  private readonly runs = new Map<string, number>();

  constructor(@Inject(HISTORY) private readonly history: History) {}

  @OnVoxEvent(['sms.dlr', 'mms.dlr', 'sms.mo'])
  first(payload: SmsDlr | MmsDlr | SmsMo, context: VoxContext): Promise<void> {
    return this.work(1, payload, context);
  }

  @OnVoxEvent(['sms.dlr', 'mms.dlr'])
  second(payload: SmsDlr | MmsDlr, context: VoxContext): Promise<void> {
    return this.work(2, payload, context);
  }

  @OnVoxEvent(['sms.dlr', 'mms.dlr'])
  third(payload: SmsDlr | MmsDlr, context: VoxContext): Promise<void> {
    return this.work(3, payload, context);
  }

  @OnVoxEvent('sms.dlr')
  fourth(payload: SmsDlr, context: VoxContext): Promise<void> {
    return this.work(4, payload, context);
  }

  @OnVoxEvent('sms.dlr')
  fifth(payload: SmsDlr, context: VoxContext): Promise<void> {
    return this.work(5, payload, context);
  }

  private async work(index: number, payload: SmsDlr | SmsMo | MmsDlr, context: VoxContext): Promise<void> {
    const id = ('messageId' in payload ? payload.messageId : payload.id) ?? '';
    const which = { id, handler: String(index), key: context.key, attempt: context.attempt };
    const run = (this.runs.get(`${id} ${index}`) ?? 0) + 1;
    this.runs.set(`${id} ${index}`, run);
    this.history.note({ kind: 'start', ...which });
    if (run % 2 === 0) await sleep(index);
    if (run <= Number(id.split('.')[index])) {
      this.history.note({ kind: 'fail', ...which });
      throw FAILURES[(run + index) % FAILURES.length]?.();
    }
    this.history.note({ kind: 'effect', ...which });
  }
}
