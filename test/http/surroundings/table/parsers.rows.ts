import type { IncomingMessage } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { expect } from '@jest/globals';
import { FORM_TYPE, JSON_TYPE } from '../../../support/receiver.js';
import type { Column } from '../cell/columns.js';
import { receiptBody } from '../cell/requests.js';
import type { Cell, LocalRow } from '../cell/surrounding.interface.js';

type Done = (error: null, parsed: unknown) => void;
type Parser = readonly [type: string, options: object, parse?: (request: unknown, body: Buffer, done: Done) => void];

const RAISED: Readonly<Record<Column, Parser>> = {
  express: ['json', { limit: '50mb' }],
  // Nest 11 hands out bytes unless it is told how to parse them.
  fastify: [
    'application/json',
    { bodyLimit: 52_428_800 },
    (_request, body, done) => done(null, JSON.parse(body.toString())),
  ],
};
const BYTES: Readonly<Record<Column, Parser>> = {
  express: ['raw', { type: '*/*' }],
  fastify: ['application/json', {}, (_request, body, done) => done(null, body)],
};

const useParser = (parsers: Readonly<Record<Column, Parser>>) => (app: INestApplication, column: Column) =>
  (app as unknown as { useBodyParser(...parser: Parser): void }).useBodyParser(...parsers[column]);

const ownBody = (cell: Cell, body: string, type: readonly [string, string]) =>
  cell.send({ path: cell.own, headers: [type], body }).then((answer) => answer.body);

/** A limit for other routes is none for the webhooks, and theirs does not bind others. */
async function keepsLimits(cell: Cell): Promise<void> {
  const text = 'x'.repeat(300_000);
  const own = await cell.send({ path: '/own/size', headers: [JSON_TYPE], body: JSON.stringify({ text }) });
  expect([own.status, own.body]).toEqual([201, '300000']);
  expect((await cell.send({ body: receiptBody({ text }) })).status).toBe(413);
}

/** As an application has it that wants the bytes of every body. */
function readByHand(request: IncomingMessage & { body?: unknown }, _response: unknown, next: () => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const isForm = request.headers['content-type'] === FORM_TYPE[1];
    if (text) request.body = isForm ? Object.fromEntries(new URLSearchParams(text)) : jsonOr(text);
    next();
  });
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const PARSERS_ROWS: readonly LocalRow[] = [
  {
    name: 'nothing else',
    threads: 'nestjs/nest#3936, nestjs/nest#5481, nestjs/nest#5279',
    also: async (cell) => {
      expect(await ownBody(cell, 'a=1&b=2', FORM_TYPE)).toBe('{"body":{"a":"1","b":"2"}}');
      expect((await cell.send({ path: '/own/none', headers: [], body: '{}' })).status).toBe(404);
      expect((await cell.send({ path: `${cell.base}s`, body: receiptBody() })).status).toBe(404);
    },
  },
  {
    name: 'rawBody: true',
    threads: 'nestjs/nest#9342',
    setup: { app: { rawBody: true } },
    also: async (cell) => {
      const own = await cell.send({ path: '/own/raw', headers: [JSON_TYPE], body: '{ "a": 1 }' });
      expect(own.body).toBe('{ "a": 1 }');
    },
  },
  {
    name: 'bodyParser: false',
    threads: 'ThallesP/nestjs-better-auth#101, golevelup/nestjs#733',
    setup: { app: { bodyParser: false } },
    // Fastify has a parser of its own.
    differs: (column) => (column === 'fastify' ? {} : { write: '201 {}' }),
  },
  {
    name: 'bodyParser: false and a raised limit',
    threads: 'nestjs/nest#10471, nestjs/nest#10407',
    setup: { app: { bodyParser: false }, configure: useParser(RAISED) },
    also: keepsLimits,
  },
  {
    name: 'rawBody: true and a raised limit',
    threads: 'nestjs/nest#10471, nestjs/nest#10407',
    setup: { app: { rawBody: true }, configure: useParser(RAISED) },
    also: keepsLimits,
  },
  {
    name: 'every body as bytes',
    threads: 'golevelup/nestjs#176, novuhq/novu#11829',
    setup: { app: { bodyParser: false }, configure: useParser(BYTES) },
    differs: { write: `201 ${JSON.stringify({ body: Buffer.from('{"a":[1]}') })}` },
  },
  {
    name: 'middleware that reads every body by hand, where the adapter bears it',
    threads: 'golevelup/nestjs#176, golevelup/nestjs#733',
    setup: {
      app: { bodyParser: false },
      configure: (app, column) => column !== 'fastify' && app.use(readByHand),
    },
  },
  {
    name: 'an Express of one’s own that reads every body before Nest is there',
    threads: 'nestjs/nest#10471',
    setup: {
      create: (module, adapter, options) => {
        if (adapter.getType() === 'express') adapter.getInstance<{ use(handler: unknown): void }>().use(readByHand);
        return NestFactory.create(module, adapter, options);
      },
    },
  },
];
