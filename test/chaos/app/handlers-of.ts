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
import { DATABASE, HISTORY } from './tokens.js';

const HANDLERS: Readonly<Record<HandlerKind, Type>> = {
  plain: PlainHandler,
  outbox: OutboxHandler,
  'fan-out': FanOutHandler,
  slow: SlowHandler,
  hasty: HastyHandler,
};

/** The same providers for receivers and workers, as an application has them. */
export function handlersOf({ handler, database }: AppPlan, history: History): Provider[] {
  const store = { provide: DATABASE, useFactory: () => (database === undefined ? undefined : new Redis(database)) };
  return [{ provide: HISTORY, useValue: history }, store, HANDLERS[handler], FrontDesk];
}
