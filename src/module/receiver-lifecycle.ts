import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { QueueWorker } from '../delivery/queue/queue-worker.js';

/** Opens what lives outside this process (dedupe store, delivery queue) when the application starts, and closes it. */
@Injectable()
export class ReceiverLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly work: QueueWorker,
  ) {}

  /** @throws VoxConfigError when the queue cannot keep what it takes */
  async onApplicationBootstrap(): Promise<void> {
    const { dedupe, delivery } = this.settings;
    await Promise.all([dedupe && dedupe.open?.(), delivery?.open(this.work)]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settings.delivery?.drain(this.settings.shutdownGrace);
  }

  /** Comes after the last answer: whoever is still being served may still claim and store. */
  async onApplicationShutdown(): Promise<void> {
    const { dedupe, delivery } = this.settings;
    await Promise.all([dedupe && dedupe.close?.(), delivery?.close()]);
  }
}
