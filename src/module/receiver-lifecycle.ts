import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { Registration } from '../receiver/registration.interface.js';
import { flawedFallbacks } from './flawed-fallbacks.js';

const LATER = 'If the module of that handler is loaded later, make the fallback a function.';

/** Starts and stops the parts of a registration with the application. */
@Injectable()
export class ReceiverLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(VOX_REGISTRATION) private readonly registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {}

  /** @throws VoxConfigError when a path, a handler or the dead-letter sink cannot work, or the queue cannot keep what it takes */
  async onApplicationBootstrap(): Promise<void> {
    const { handlers, paths, load, worker, settings } = this.registration;
    paths.fix();
    handlers.explore();
    for (const { place, reason, isLink } of flawedFallbacks(this.registration)) {
      if (isLink) throw new VoxConfigError(place, `cannot be printed: ${reason}`, LATER);
    }
    // A standalone context has no adapter.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    load.start(adapter?.getHttpServer());
    const { deadLetters, dedupe, delivery } = settings;
    // Before a worker takes the first job.
    await deadLetters?.open?.();
    await Promise.all([dedupe && dedupe.open?.(), delivery?.open(worker)]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { tasks, settings } = this.registration;
    const { delivery, shutdownGrace } = settings;
    await Promise.all([tasks.drain(shutdownGrace), delivery?.drain(shutdownGrace)]);
  }

  /** Comes after the last answer: a request that is still served may still claim and store. */
  async onApplicationShutdown(): Promise<void> {
    const { load, settings } = this.registration;
    const { dedupe, delivery } = settings;
    load.stop();
    await Promise.all([dedupe && dedupe.close?.(), delivery?.close()]);
  }
}
