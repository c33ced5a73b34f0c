import { Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { VoxHealthReport } from '../module/vox-health-report.interface.js';
import { VoxHealth } from '../module/vox-health.js';
import { checkArgument } from '../common/check-argument.js';
import { number, ofType, type OptionRules } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';
import { VoxConfigError } from '../common/vox-config.error.js';

/** What {@link VoxHealthIndicator} calls healthy; without a limit it is down only if something it needs is down. */
export interface VoxHealthLimits {
  /** Largest age of the oldest job that waits for a worker, in milliseconds. */
  readonly maxLagMs?: number | undefined;
  /** Most jobs in the failed set; `0` makes the first one a problem. */
  readonly maxDeadLetters?: number | undefined;
  /** Name of the only registration to check. Default: all of them. */
  readonly registration?: string | undefined;
}

const KEY = ofType('string', "the name of the check, such as 'vox'");
const LIMITS: OptionRules<keyof VoxHealthLimits> = {
  maxLagMs: number(0),
  maxDeadLetters: number(0),
  registration: ofType('string', 'the name of a registration'),
};
const PLACE = { call: "isHealthy('vox', { maxLagMs: 60_000 })", prefix: 'isHealthy ' };

/**
 * Health of all registrations for `@nestjs/terminus` 11 or 12. List it among the providers of the module that imports
 * `TerminusModule`; where `VoxWebhooksModule` is imported does not matter.
 *
 * Calls are answered even while store and queue are down. So use this check for alarms. To decide whether the load
 * balancer sends requests to this process, use `draining` of {@link VoxHealth} alone.
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
   * Down when a registration is shutting down, cannot use its store or its queue, or exceeds a limit. The details name the
   * problems, and hold the report of each registration under `registrations`. They contain no address and no credential.
   *
   * @throws VoxConfigError when the application has no such registration, and for a limit that cannot work
   */
  async isHealthy(key = 'vox', given: VoxHealthLimits = {}): Promise<HealthIndicatorResult> {
    checkArgument('isHealthy key', key, KEY);
    const limits = readOptions<VoxHealthLimits>(given, LIMITS, PLACE);
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

function problemsOf(report: VoxHealthReport, limits: VoxHealthLimits): string[] {
  const { registration, draining, store, queue } = report;
  const { lagMs = 0, deadLetters = 0 } = queue ?? {};
  const { maxLagMs = Infinity, maxDeadLetters = Infinity } = limits;
  const problems: readonly (readonly [boolean, string])[] = [
    [draining, 'is shutting down'],
    [store === 'down', 'dedupe store is down'],
    [queue?.ok === false, 'delivery queue takes no events'],
    [lagMs > maxLagMs, `a job has waited ${lagMs} ms, the limit is ${maxLagMs}`],
    [deadLetters > maxDeadLetters, `${deadLetters} dead letters, the limit is ${maxDeadLetters}`],
  ];
  return problems.flatMap(([is, problem]) => (is ? [`${registration}: ${problem}`] : []));
}
