import { forwardRef, type Provider } from '@nestjs/common';
import { expect } from '@jest/globals';
import { GOOD, JSON_TYPE } from '../../../support/receiver.js';
import { receiptBody } from '../cell/requests.js';
import type { LocalCell, LocalRow } from '../cell/surrounding.interface.js';
import {
  DependentDesk,
  DurableReceipts,
  GuardedDesk,
  Operator,
  OtherReceipts,
  Receipts,
  ReceiptsAgainModule,
  ReceiptsController,
  ReceiptsModule,
  ScopedDesk,
  TransientReceipts,
  Visitor,
} from '../parts/handlers.js';
import { Ledger } from '../parts/ledger.js';
import { forgetTenants, useTenants } from '../parts/tenants.js';

const beside = (...handlers: Provider[]) => ({ handlers: [Operator, ...handlers] });
const inject = [Ledger];
const odd: Provider[] = [
  { provide: 'null prototype', useValue: Object.create(null) as object },
  { provide: 'proxy', useValue: new Proxy({}, { get: (_target, name) => (name === 'then' ? undefined : name) }) },
  { provide: 'nothing', useFactory: () => undefined },
];
const notesOf = ({ app }: LocalCell): readonly string[] => app.get(Ledger).notes;

export const HANDLERS_ROWS: readonly LocalRow[] = [
  {
    name: 'a handler with an alias, and an alias of the alias',
    threads: 'nestjs/event-emitter#578, nestjs/nest#3182, nestjs/event-emitter#1186',
    setup: beside(
      Receipts,
      { provide: 'alias', useExisting: Receipts },
      { provide: 'alias of alias', useExisting: 'alias' },
    ),
  },
  {
    name: 'a handler that several modules provide',
    threads: 'nestjs/nest#14465, nestjs/nest#8314, nestjs/cqrs#1393',
    setup: { ...beside(Receipts), imports: [ReceiptsModule, ReceiptsAgainModule] },
  },
  {
    name: 'a handler of a module that is named before it is there',
    threads: 'nestjs/bull#1664',
    setup: { ...beside(), imports: [forwardRef(() => ReceiptsModule)] },
  },
  {
    name: 'two handler classes of one name',
    threads: 'nestjs/cqrs#487',
    setup: beside(Receipts, OtherReceipts),
    differs: { runs: 2 },
  },
  {
    name: 'two handlers of one event',
    threads: 'nksmnf/nestjs-telegraf#852, nksmnf/nestjs-telegraf#600',
    setup: beside(Receipts, { provide: 'another', inject, useFactory: (ledger: Ledger) => new OtherReceipts(ledger) }),
    differs: { runs: 2 },
  },
  {
    name: 'a handler that a factory makes in its own time',
    threads: 'nestjs/bull#691',
    setup: beside({ provide: 'made', inject, useFactory: (ledger: Ledger) => Promise.resolve(new Receipts(ledger)) }),
  },
  {
    name: 'a handler among providers of every strange shape',
    threads: 'nestjs/event-emitter#457, nestjs/event-emitter#1008, nestjs/event-emitter#1009, nestjs/schedule#142',
    setup: beside(Receipts, ...odd),
  },
  {
    name: 'a handler on a controller',
    threads: 'golevelup/nestjs#877',
    setup: { ...beside(), controllers: [ReceiptsController] },
    also: async ({ log }) => expect(await log()).toContain('->  ReceiptsController.take'),
  },
  {
    name: 'a request-scoped handler',
    threads: 'golevelup/nestjs#243, golevelup/nestjs#302, golevelup/nestjs#25',
    setup: { handlers: [ScopedDesk] },
    also: (cell) => expect(notesOf(cell)).toEqual(['the request: true']),
  },
  {
    name: 'a handler that depends on something request-scoped',
    threads: 'golevelup/nestjs#344, nestjs/nest#17007',
    setup: { handlers: [DependentDesk, Visitor] },
    also: (cell) => expect(notesOf(cell)).toEqual(['the request: true']),
  },
  {
    name: 'a transient handler',
    threads: 'golevelup/nestjs#302',
    setup: beside(TransientReceipts),
  },
  {
    name: 'a durable handler, one for every tenant',
    threads: 'nestjs/event-emitter#1247',
    setup: { ...beside(DurableReceipts), configure: useTenants },
    also: async (cell) => {
      cell.app.get(Ledger).notes.splice(0);
      for (const tenant of ['one', 'two', 'one', 'one']) {
        await cell.send({ headers: [GOOD, JSON_TYPE, ['X-Tenant', tenant]], body: receiptBody() });
      }
      forgetTenants();
      expect(notesOf(cell)).toEqual(['one 1', 'two 1', 'one 2', 'one 3']);
    },
  },
  {
    name: 'a handler with a guard of its own',
    threads: 'nksmnf/nestjs-telegraf#1165',
    setup: { handlers: [GuardedDesk] },
    also: ({ app }) => expect(app.get(Ledger).guarded).toBe(2),
  },
];
