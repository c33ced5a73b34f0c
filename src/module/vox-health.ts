import { Inject, Injectable } from '@nestjs/common';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import type { Registration } from '../receiver/registration.interface.js';
import { reasonOf } from '../common/reason-of.js';
import { withTimeout } from '../common/with-timeout.js';
import type { VoxHealthReport } from './vox-health-report.interface.js';

/**
 * Tells how the delivery of its registration is doing, for health checks and metrics. Inject it wherever the module is
 * imported; with terminus, take `VoxHealthIndicator` of `nestjs-vox-webhooks/health`.
 *
 * @example
 * constructor(private readonly health: VoxHealth) {}
 * @Get('ready') // and not by `ok`: calls are answered while store and queue are down
 * async ready() {
 *   const { draining } = await this.health.report();
 *   if (draining) throw new ServiceUnavailableException();
 * }
 */
@Injectable()
export class VoxHealth {
  /** @internal Nest calls it: what it takes is no part of the published types. */
  constructor(@Inject(VOX_REGISTRATION) private readonly parts: Registration) {}

  /** Name of the registration. */
  get registration(): string {
    return this.parts.settings.name;
  }

  /** Asks store and queue at once. Never rejects, and takes no longer than `calls.deadline`: what hangs is down. */
  async report(): Promise<VoxHealthReport> {
    const { registration } = this;
    const [store, queue] = await Promise.all([this.store(), this.queue()]);
    const { isDraining: draining } = this.parts.tasks;
    const ok = !draining && store !== 'down' && queue?.ok !== false;
    return { registration, ok, draining, store, ...(queue && { queue }) };
  }

  private async store(): Promise<VoxHealthReport['store']> {
    const { dedupe } = this.parts.settings;
    if (!dedupe) return 'off';
    const answered = await this.ask('the dedupe store', async () => {
      await dedupe.ping?.();
      return true;
    });
    return answered ? 'ok' : 'down';
  }

  private async queue(): Promise<VoxHealthReport['queue']> {
    const { delivery } = this.parts.settings;
    if (!delivery) return undefined;
    const health = await this.ask('the delivery queue', () => delivery.health());
    return health?.ok ? health : { ok: false };
  }

  /** `undefined` if it fails. Checks come often, so what is wrong is not written each time. */
  private async ask<Answer>(what: string, question: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await withTimeout(this.parts.settings.calls.deadline, what, question());
    } catch (error) {
      this.parts.log.warn(`health ${what}`, `health check of ${what}: ${reasonOf(error)}`);
      return undefined;
    }
  }
}
