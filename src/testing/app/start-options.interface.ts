import type { INestApplication, NestApplicationOptions } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';

/** Which of the webhooks of an application a test is about. */
export interface AttachOptions {
  /** `name` of the registration, where an application has several. */
  readonly registration?: string | undefined;
  /** Path that takes the webhooks, where a controller of your own does: `path: false`. All events go exactly there. */
  readonly path?: string | undefined;
}

/** Options of `VoxTest.start`. */
export interface StartOptions extends AttachOptions {
  /** Adapter, or what makes one. Default: that of `@nestjs/platform-express`. */
  readonly platform?: AbstractHttpAdapter | (() => AbstractHttpAdapter) | undefined;
  /** Runs before the application listens: global prefix, pipes, guards … as in your `main.ts`. */
  readonly configure?: ((app: INestApplication) => unknown) | undefined;
  /** Options of `NestFactory.create`. Default: warnings and errors are logged, nothing else. */
  readonly nest?: NestApplicationOptions | undefined;
}
