import type {
  DynamicModule,
  ForwardReference,
  INestApplication,
  NestApplicationOptions,
  Provider,
  Type,
} from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { VoxModuleExtras, VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { RawAnswer } from '../../../support/exchange-raw.js';
import type { RequestParts } from '../../../support/request-text.js';
import type { Column, FastifyOptions } from './columns.js';
import type { Outcome } from './outcome.js';

type Header = readonly [string, string];

/** The application around the module. */
export interface Setup {
  readonly options?: Partial<VoxWebhooksOptions>;
  readonly structure?: VoxModuleExtras;
  /** Instead of the one registration with `options` and `structure`. */
  readonly registrations?: readonly DynamicModule[];
  /** Instead of the usual desk. */
  readonly handlers?: readonly Provider[];
  readonly providers?: readonly Provider[];
  readonly controllers?: readonly Type[];
  readonly imports?: readonly (Type | DynamicModule | ForwardReference)[];
  readonly app?: NestApplicationOptions;
  readonly fastify?: FastifyOptions;
  readonly create?: (
    module: Type,
    adapter: AbstractHttpAdapter,
    options: NestApplicationOptions,
  ) => Promise<INestApplication>;
  /** Runs before the application listens. */
  readonly configure?: (app: INestApplication, column: Column) => unknown;
  /** Instead of `app.listen`. */
  readonly listen?: (app: INestApplication) => Promise<unknown>;
  /** Runs once it listens. */
  readonly started?: (app: INestApplication) => Promise<unknown>;
}

/** An application that runs, on one adapter. */
export interface Cell {
  readonly column: Column;
  /** Path of the webhooks. */
  readonly base: string;
  /** Path of the application's own route. */
  readonly own: string;
  /** How many handlers have run. */
  readonly runs: () => Promise<number>;
  /** Everything that was logged. */
  readonly log: () => Promise<string>;
  /** Sends a request exactly as described. Defaults: POST to the webhooks, JSON, a good credential, `headers`. */
  readonly send: (parts?: RequestParts) => Promise<RawAnswer>;
  readonly close: () => Promise<void>;
}

/** An application in this process. */
export interface LocalCell extends Cell {
  readonly app: INestApplication;
  readonly module: Type;
  readonly port: number;
}

interface Row {
  readonly name: string;
  /** Where somebody suffered from it: `repository#number`. */
  readonly threads: string;
  readonly base?: string;
  readonly own?: string;
  /** Sent with every request. */
  readonly headers?: readonly Header[];
  /** Where it is not as usual. */
  readonly differs?: Partial<Outcome> | ((column: Column) => Partial<Outcome>);
  /** Majors of Nest that have it. Default: all. */
  readonly majors?: readonly number[];
}

/** A surrounding of which an application in this process is made. */
export interface LocalRow extends Row {
  readonly program?: undefined;
  readonly setup?: Setup;
  /** What is to be seen beyond the usual. */
  readonly also?: (cell: LocalCell) => unknown;
  /** The application is not to start, for this reason. */
  readonly refused?: RegExp;
  /** How often the application is started, proven and closed. Default once. */
  readonly rounds?: number;
}

/** A surrounding that takes processes of its own. */
export interface RemoteRow extends Row {
  /** The program that starts the application. */
  readonly program: URL;
  /** The name under which it knows the surrounding. */
  readonly starts: string;
  readonly also?: (cell: Cell) => unknown;
}

/** A row of the matrix: what an application has beside the module, and what is seen of it. */
export type Surrounding = LocalRow | RemoteRow;
