import type { DynamicModule, INestApplication, NestApplicationOptions, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { StartOptions } from './vox-test-options.interface.js';

/** A module that can be the root of an application. */
export type RootModule = Type | DynamicModule | Promise<DynamicModule>;

/** Without `abortOnError: false` a boot error ends the process, and the test run with it. */
const QUIET: NestApplicationOptions = { logger: ['warn', 'error', 'fatal'], abortOnError: false };

/** Makes the application and configures it; it does not listen yet. */
export async function startApp(module: RootModule, options: StartOptions): Promise<INestApplication> {
  const { platform, configure, nest } = options;
  const settings = { ...QUIET, ...nest };
  const adapter = typeof platform === 'function' ? platform() : platform;
  const app = await (adapter ? NestFactory.create(module, adapter, settings) : NestFactory.create(module, settings));
  await configure?.(app);
  return app;
}
