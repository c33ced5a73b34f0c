import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { VoxHealthReport } from '../module/vox-health-report.interface.js';
import { VoxHealth } from '../module/vox-health.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { problemsOf } from './problems-of.js';
import type { VoxHealthLimits } from './vox-health-limits.interface.js';

/**
 * Health of all registrations for `@nestjs/terminus` 11 or 12. List it among the providers of the module that imports
 * `TerminusModule`; where `VoxWebhooksModule` is imported does not matter.
 *
 * A call is answered even while store and queue are down, so think twice before a failing check takes the process out
 * of the load balancer: alarm on it, and let readiness depend on {@link VoxHealth}'s `draining` alone.
 *
 * @example
 * @Get('health')
 * @HealthCheck()
 * check() {
 *   return this.health.check([() => this.vox.isHealthy('vox', { maxLagMs: 60_000, maxDeadLetters: 0 })]);
 * }
 */
@Injectable()
export class VoxHealthIndicator {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly modules: ModulesContainer,
  ) {}

  /**
   * Down when one registration is shutting down, has lost its store or its queue, or is beyond a limit; the details tell
   * which, and how each is doing under `registrations`. They hold no address and no credential.
   *
   * @throws VoxConfigError when there is no such registration in the application
   */
  async isHealthy(key = 'vox', limits: VoxHealthLimits = {}): Promise<HealthIndicatorResult> {
    const reports = await this.reports(limits.registration);
    const problems = reports.flatMap((report) => problemsOf(report, limits));
    const registrations = Object.fromEntries(reports.map(({ registration, ...details }) => [registration, details]));
    const indicator = this.indicators.check(key);
    return problems.length > 0 ? indicator.down({ problems, registrations }) : indicator.up({ registrations });
  }

  private reports(wanted: string | undefined): Promise<VoxHealthReport[]> {
    const providers = [...this.modules.values()].map((module): unknown => module.providers.get(VoxHealth)?.instance);
    const all = providers.filter((provider) => provider instanceof VoxHealth);
    const asked = all.filter(({ registration }) => wanted === undefined || wanted === registration);
    if (asked.length > 0) return Promise.all(asked.map((health) => health.report()));
    const name = wanted === undefined ? '' : `${JSON.stringify(wanted)} `;
    throw new VoxConfigError('registration', `${name}is in no module`, 'Import VoxWebhooksModule, under this `name`.');
  }
}
