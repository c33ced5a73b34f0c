import { ClassSerializerInterceptor, ValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { expect } from '@jest/globals';
import { SmsDlr, VoiceInbound, VoxRefusalError } from 'nestjs-vox-webhooks';
import type { Outcome } from '../cell/outcome.js';
import { sendCall } from '../cell/observe.js';
import { faxBody, receiptBody } from '../cell/requests.js';
import type { LocalCell, LocalRow } from '../cell/surrounding.interface.js';
import { failure } from '../parts/desk.js';
import { ClosedGuard, EnvelopeInterceptor, EverythingFilter, ScopedGuard } from '../parts/globals.js';
import { Ledger } from '../parts/ledger.js';
import { Public } from '../parts/own.controller.js';

const STRICT = { whitelist: true, forbidNonWhitelisted: true, transform: true };

/** What a guard of the application lets nobody do, whom the module has let in. */
const closed = (status: number): Partial<Outcome> => ({
  receipt: status,
  again: status,
  runs: 0,
  call: String(status),
  badJson: status,
  check: status,
  stranger: status,
});

/** A field that nobody knows is still there for the handler, and the platform gets its 200. */
async function takesNewFields(cell: LocalCell): Promise<void> {
  const { payloads } = cell.app.get(Ledger);
  const body = receiptBody({ new_field: { deep: [1] } });
  expect((await cell.send({ body })).status).toBe(200);
  expect(payloads.at(-1)).toBeInstanceOf(SmsDlr);
  expect(payloads.at(-1)?.raw).toEqual(JSON.parse(body));
  await sendCall(cell);
  expect(payloads.at(-1)).toBeInstanceOf(VoiceInbound);
}

export const GLOBALS_ROWS: readonly LocalRow[] = [
  {
    name: 'a strict global ValidationPipe',
    threads: 'nestjs/nest#2390, nestjs/nest#9309',
    setup: { configure: (app) => app.useGlobalPipes(new ValidationPipe(STRICT)) },
    also: takesNewFields,
  },
  {
    name: 'a strict global ValidationPipe that looks at custom decorators too',
    threads: 'typestack/class-validator#1639',
    setup: {
      configure: (app) => app.useGlobalPipes(new ValidationPipe({ ...STRICT, validateCustomDecorators: true })),
    },
    also: takesNewFields,
  },
  {
    name: 'a strict ValidationPipe as APP_PIPE',
    threads: 'nestjs/nest#2390',
    setup: { providers: [{ provide: APP_PIPE, useValue: new ValidationPipe(STRICT) }] },
    also: takesNewFields,
  },
  {
    name: 'a global guard that lets nobody in, a call neither, and says so',
    threads: 'golevelup/nestjs#454',
    setup: { configure: (app) => app.useGlobalGuards(new ClosedGuard()) },
    differs: closed(403),
    also: async ({ log }) => expect(await log()).toMatch(/VOX_MISSED 403 .*controllerDecorators/),
  },
  {
    name: 'a global guard, and controllerDecorators that it asks for',
    threads: 'golevelup/nestjs#272, golevelup/nestjs#743',
    setup: {
      configure: (app) => app.useGlobalGuards(new ClosedGuard()),
      structure: { controllerDecorators: [Public()] },
    },
    also: async ({ log }) => expect(await log()).not.toContain('VOX_MISSED'),
  },
  {
    name: 'a guard as APP_GUARD that is made anew for every request',
    threads: 'nestjs/nest#17007, nestjs/nest#16989',
    setup: { providers: [{ provide: APP_GUARD, useClass: ScopedGuard }] },
  },
  {
    name: 'a global interceptor that wraps every result',
    threads: 'golevelup/nestjs#940',
    setup: { configure: (app) => app.useGlobalInterceptors(new EnvelopeInterceptor()) },
    differs: { read: '200 {"data":{"q":"x"}}', write: '201 {"data":{"body":{"a":[1]}}}' },
    also: async (cell) => {
      const { lines } = await sendCall(cell);
      expect(lines.filter(([name]) => name === 'content-type')).toHaveLength(1);
      expect((await cell.send({ body: receiptBody() })).body).toBe('');
    },
  },
  {
    name: 'a serialising interceptor as APP_INTERCEPTOR',
    threads: 'golevelup/nestjs#940',
    setup: {
      providers: [
        {
          provide: APP_INTERCEPTOR,
          inject: [Reflector],
          useFactory: (reflector: Reflector) => new ClassSerializerInterceptor(reflector),
        },
      ],
    },
  },
  {
    name: 'a global filter, which sees a failure once and answers with its status',
    threads: 'golevelup/nestjs#541, nestjs/event-emitter#1175',
    setup: { providers: [EverythingFilter, { provide: APP_FILTER, useExisting: EverythingFilter }] },
    also: async (cell) => {
      const { seen } = cell.app.get(EverythingFilter);
      // Refusals at the door are not thrown, undecodable bodies are.
      seen.splice(0);
      const answer = await cell.send({ body: faxBody() });
      expect([answer.status, answer.body]).toEqual([500, '{"oops":500}']);
      expect(seen).toMatchObject([{ outcome: 'failed', cause: failure }]);
      expect(seen[0]).toBeInstanceOf(VoxRefusalError);
      expect((await cell.send({ body: '{"type":"mo"}' })).status).toBe(422);
      expect((await sendCall(cell, 'voice.answered')).body).toBe('<Response><Hangup/></Response>');
      expect(seen).toHaveLength(2);
    },
  },
  {
    name: 'a global filter, and calls without a fallback',
    threads: 'golevelup/nestjs#541',
    setup: {
      options: { calls: { fallback: false } },
      providers: [EverythingFilter, { provide: APP_FILTER, useExisting: EverythingFilter }],
    },
    also: async (cell) => {
      const { seen } = cell.app.get(EverythingFilter);
      seen.splice(0);
      expect((await sendCall(cell, 'voice.answered')).status).toBe(500);
      expect(seen).toMatchObject([{ outcome: 'failed', cause: failure }]);
    },
  },
];
