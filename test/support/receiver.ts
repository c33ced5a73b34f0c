import {
  type INestApplication,
  Module,
  type NestApplicationOptions,
  type Provider,
  type Type,
  type DynamicModule,
  type ForwardReference,
} from '@nestjs/common';
import { basic, bearer, VoxWebhooksModule, type VoxModuleExtras, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { CapturedLogger } from './captured-logger.js';
import { exchangeRaw, type RawAnswer } from './exchange-raw.js';
import { createOn, type PlatformName } from './platforms.js';
import { type RequestParts, requestText } from './request-text.js';
import { GOOD, JSON_TYPE, PATH, TOKEN } from './words.js';

export { FORM_TYPE, GOOD, JSON_TYPE, PATH, TOKEN } from './words.js';

/** Tests of other things than load run on machines that are busy with other tests, and that is no overload. */
const UNHURRIED = { maxLoopDelay: 3_600_000 };

export interface ReceiverSetup {
  readonly platform?: PlatformName;
  readonly options?: Partial<VoxWebhooksOptions>;
  readonly structure?: VoxModuleExtras;
  readonly providers?: Provider[];
  readonly controllers?: Type[];
  readonly imports?: (Type | DynamicModule | ForwardReference)[];
  readonly app?: NestApplicationOptions;
  /** Runs before the application listens: global prefix, pipes, guards … */
  readonly configure?: (app: INestApplication) => void | Promise<void>;
  /** Leave the module out: the imports bring their own registrations. */
  readonly bare?: boolean;
  /** Default: a free one. */
  readonly port?: number;
}

/** A whole application on a real port of the loopback interface. */
export interface Receiver {
  readonly app: INestApplication;
  readonly port: number;
  readonly logger: CapturedLogger;
  /** Sends a request exactly as described. Defaults: POST to the module's path, JSON, a good credential. */
  send(parts?: RequestParts): Promise<RawAnswer>;
  close(): Promise<void>;
}

export async function startReceiver(setup: ReceiverSetup = {}): Promise<Receiver> {
  const { platform = 'express', providers = [], controllers = [], imports = [] } = setup;
  const overload = { ...UNHURRIED, ...setup.options?.overload };
  const options = { auth: [bearer(TOKEN), basic('vox', 'test-password')], ...setup.options, overload };
  const own = setup.bare ? [] : [VoxWebhooksModule.forRoot({ ...options, ...setup.structure })];

  @Module({ imports: [...own, ...imports], providers, controllers })
  class TestApp {}

  const logger = new CapturedLogger();
  const app = await createOn(platform, TestApp, { logger, ...setup.app });
  await setup.configure?.(app);
  await app.listen(setup.port ?? 0, '127.0.0.1');
  const port = Number(new URL(await app.getUrl()).port);
  return {
    app,
    port,
    logger,
    send: (parts = {}) => exchangeRaw(port, requestText({ path: PATH, headers: [GOOD, JSON_TYPE], ...parts })),
    close: () => app.close(),
  };
}
