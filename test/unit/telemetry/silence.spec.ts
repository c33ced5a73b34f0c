import { subscribe, tracingChannel, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it } from '@jest/globals';
import { SmsDlr, VoxContext } from 'nestjs-vox-webhooks';
import { VOX_CHANNELS } from 'nestjs-vox-webhooks/diagnostics';
import { HandlerCall } from '../../../src/delivery/handler-call.js';
import { LazyAbortSignal } from '../../../src/common/lazy-abort-signal.js';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import type { RequestContext } from '../../../src/request/request-context.js';
import { DiagnosticsPublisher } from '../../../src/telemetry/diagnostics-publisher.js';

/** Cannot even be looked at, but for these fields. */
function untouchable<Value extends object>(seen: Partial<Value> = {}): Value {
  const refuse = (): never => {
    throw new Error('looked at');
  };
  const get = (_target: Value, name: PropertyKey): unknown => (name in seen ? Reflect.get(seen, name) : refuse());
  return new Proxy({} as Value, { get, ownKeys: refuse, has: refuse });
}

const TOLD: readonly (readonly [string, (announcer: DiagnosticsPublisher) => void])[] = [
  [VOX_CHANNELS.webhook, (announcer) => announcer.ended(untouchable(), 'handled', 200)],
  [VOX_CHANNELS.webhook, (announcer) => announcer.refused(untouchable(), untouchable())],
  [VOX_CHANNELS.stored, (announcer) => announcer.stored(untouchable(), [])],
  [VOX_CHANNELS.lateResult, (announcer) => announcer.lateResult(untouchable(), 'Handler.method')],
  [VOX_CHANNELS.deadLetter, (announcer) => announcer.gaveUp(untouchable(), 'Handler.method')],
];

describe.each(TOLD)('%s without a listener', (name, tell) => {
  it('looks at nothing, before and after there was one', () => {
    const announcer = new DiagnosticsPublisher('default');
    const listener = (): void => undefined;
    expect(() => tell(announcer)).not.toThrow();
    subscribe(name, listener);
    expect(() => tell(announcer)).toThrow('looked at');
    unsubscribe(name, listener);
    expect(() => tell(announcer)).not.toThrow();
  });
});

describe('a handler call without a listener', () => {
  const handler: BoundHandler = {
    id: 'Receipts.book',
    type: Object,
    method: 'book',
    options: {},
    events: new Map(),
    invoke: () => 'done',
  };
  const context = new VoxContext('sms.dlr', 'v1', undefined, 'default', 'key', 1, new LazyAbortSignal(), [], undefined);
  const received = { payload: new SmsDlr({}), context: untouchable<RequestContext>({ runs: undefined }) };
  const calls = new HandlerCall(untouchable(), untouchable());

  it('puts nothing together, before and after there was one', async () => {
    const { asyncEnd } = tracingChannel(VOX_CHANNELS.delivery);
    const listener = (): void => undefined;
    expect(await calls.attempt(handler, received, context)).toEqual({ value: 'done' });
    asyncEnd.subscribe(listener);
    await expect(async () => calls.attempt(handler, received, context)).rejects.toThrow('looked at');
    asyncEnd.unsubscribe(listener);
    expect(await calls.attempt(handler, received, context)).toEqual({ value: 'done' });
  });
});
