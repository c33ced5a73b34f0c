import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { withTimeout } from '../common/with-timeout.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { Registration } from '../receiver/registration.interface.js';
import { flawedFallbacks } from './flawed-fallbacks.js';

/** What parts have beyond the grace of handlers to end, in milliseconds. */
const PATIENCE = 5_000;
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
    const { deadLetters, dedupe, delivery } = settings;
    // Before a worker takes the first job.
    await deadLetters?.open?.();
    try {
      await Promise.all([dedupe && dedupe.open?.(), delivery?.open(worker)]);
    } catch (error) {
      // Whoever catches it, and goes on without webhooks, keeps no connection of ours.
      await this.close();
      throw error;
    }
    // Last of all: what watches the process is not left behind by a start that fails. A standalone context has no adapter.
    const adapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    load.start(adapter?.getHttpServer());
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { tasks, settings } = this.registration;
    const { delivery, shutdownGrace } = settings;
    const drained = this.ended('the delivery queue, while it drains,', () => delivery?.drain(shutdownGrace));
    await Promise.all([tasks.drain(shutdownGrace), drained]);
  }

  /** Comes after the last answer: a request that is still served may still claim and store. */
  async onApplicationShutdown(): Promise<void> {
    this.registration.load.stop();
    await this.close();
  }

  private async close(): Promise<void> {
    const { dedupe, delivery } = this.registration.settings;
    await Promise.all([
      this.ended('the dedupe store, while it closes,', () => dedupe && dedupe.close?.()),
      this.ended('the delivery queue, while it closes,', () => delivery?.close()),
    ]);
  }

  /** A part that fails or never ends is told of, and keeps nothing else from ending. */
  private async ended(what: string, work: () => Promise<void> | false | undefined): Promise<void> {
    const { log, settings } = this.registration;
    try {
      await withTimeout(settings.shutdownGrace + PATIENCE, 'ending', (async () => work())());
    } catch (error) {
      log.threw(what, error);
    }
  }
}
