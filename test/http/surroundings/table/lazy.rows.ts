import type { INestApplication, Type } from '@nestjs/common';
import { LazyModuleLoader } from '@nestjs/core';
import { expect } from '@jest/globals';
import { bearer, VoxConfigError, VoxWebhooksModule } from 'nestjs-vox-webhooks';
import { TOKEN } from '../../../support/receiver.js';
import { sendCall } from '../cell/observe.js';
import { receiptBody } from '../cell/requests.js';
import type { LocalRow, Setup } from '../cell/surrounding.interface.js';
import { DOCUMENT } from '../parts/desk.js';
import { GuardedBystander } from '../parts/handlers.js';
import { Ledger } from '../parts/ledger.js';
import {
  LazyDeeper,
  LazyDesk,
  LazyGuardedDesk,
  LazyScopedDesk,
  LazySecondOperator,
  slowModule,
} from '../parts/lazy.js';

const threads = 'nestjs/bull#1664, nestjs/bull#2030, nestjs/bull#2038';
const load = (app: INestApplication, module: Type) => app.get(LazyModuleLoader).load(() => module);
const loading = (...modules: Type[]): Setup => ({
  handlers: [],
  started: async (app) => {
    for (const module of modules) await load(app, module);
  },
});

/** Handlers in modules that are loaded while the application runs: found at the next webhook. */
export const LAZY_ROWS: readonly LocalRow[] = [
  {
    name: 'handlers of a lazy module',
    threads,
    setup: loading(LazyDesk),
    also: async ({ log }) => expect(await log()).toMatch(/Loaded later: Desk\.receipt, Desk\.call/),
  },
  { name: 'handlers of a module that a lazy module imports', threads, setup: loading(LazyDeeper) },
  { name: 'a lazy module loaded twice', threads, setup: loading(LazyDesk, LazyDesk, LazyDeeper) },
  { name: 'a request-scoped handler of a lazy module', threads, setup: loading(LazyScopedDesk) },
  {
    name: 'a handler of a lazy module with a guard of its own',
    threads,
    setup: { ...loading(LazyGuardedDesk), handlers: [GuardedBystander] },
    also: ({ app }) => expect(app.get(Ledger).guarded).toBe(2),
  },
  {
    name: 'a lazy module that is still being made',
    threads,
    also: async ({ app, send, runs }) => {
      const during = async (): Promise<number> => {
        const before = await runs();
        expect((await send({ body: receiptBody() })).status).toBe(200);
        return (await runs()) - before;
      };
      let finish = (): void => undefined;
      const loaded = load(app, slowModule(new Promise((resolve) => (finish = resolve))));
      expect(await during()).toBe(1);
      finish();
      await loaded;
      expect(await during()).toBe(2);
    },
  },
  {
    name: 'a lazy module with a second replier, which is left out with an error',
    threads,
    also: async (cell) => {
      await load(cell.app, LazySecondOperator);
      expect((await sendCall(cell)).body).toBe(DOCUMENT);
      expect(await cell.log()).toMatch(/error: VOX_HANDLERS_REFUSED .*VOX_CONFIG .*two repliers/);
    },
  },
  {
    name: 'a registration in a lazy module, which gets no routes and says so',
    threads,
    also: async ({ app }) => {
      const late = VoxWebhooksModule.forRoot({ name: 'late', path: 'late', auth: [bearer(TOKEN)] });
      const loaded = app.get(LazyModuleLoader).load(() => late);
      await expect(loaded).rejects.toThrow(VoxConfigError);
      await expect(loaded).rejects.toThrow(/listens already\. Import it at start-up/);
    },
  },
];
