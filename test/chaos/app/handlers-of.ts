import type { Provider, Type } from '@nestjs/common';
import { Redis } from 'ioredis';
import { History } from '../history/history.js';
import type { AppPlan, HandlerKind } from './app-plan.interface.js';
import { FanOutHandler } from './fan-out.handler.js';
import { FrontDesk } from './front-desk.handler.js';
import { HastyHandler } from './hasty.handler.js';
import { OutboxHandler } from './outbox.handler.js';
import { PlainHandler } from './plain.handler.js';
import { SlowHandler } from './slow.handler.js';
import { TimedHandler } from './timed.handler.js';
import { DATABASE, HISTORY, WORK } from './tokens.js';

const HANDLERS: Readonly<Record<HandlerKind, Type>> = {
  plain: PlainHandler,
  timed: TimedHandler,
  outbox: OutboxHandler,
  'fan-out': FanOutHandler,
  slow: SlowHandler,
  hasty: HastyHandler,
};

/** The same providers for receivers and workers, as an application has them. */
export function handlersOf({ handler, database, work = 0 }: AppPlan, history: History): Provider[] {
  const store = { provide: DATABASE, useFactory: () => (database === undefined ? undefined : new Redis(database)) };
  return [
    { provide: HISTORY, useValue: history },
    { provide: WORK, useValue: work },
    store,
    HANDLERS[handler],
    FrontDesk,
  ];
}
