import { Controller, Get, Module, Query } from '@nestjs/common';
import { HealthCheck, HealthCheckService, TerminusModule } from '@nestjs/terminus';
import { type VoxHealthLimits, VoxHealthIndicator } from 'nestjs-vox-webhooks/health';
import type { RawAnswer } from '../../support/exchange-raw.js';
import type { PlatformName } from '../../support/platforms.js';
import { type Receiver, type ReceiverSetup, startReceiver } from '../../support/receiver.js';

/** An application's health route, as the README of terminus shows it. */
@Controller('health')
class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly vox: VoxHealthIndicator,
  ) {}

  @Get()
  @HealthCheck()
  check(@Query('limits') limits?: string) {
    return this.health.check([() => this.vox.isHealthy('vox', JSON.parse(limits ?? '{}') as VoxHealthLimits)]);
  }
}

@Module({ imports: [TerminusModule], providers: [VoxHealthIndicator], controllers: [HealthController] })
export class HealthModule {}

/** What the route answers. */
export interface Health {
  readonly code: number;
  readonly status: string;
  readonly details: {
    readonly vox: {
      readonly status: string;
      readonly problems?: readonly string[];
      readonly registrations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
  };
}

/** A receiver with a health route. */
export function startHealthy(platform: PlatformName, setup: ReceiverSetup = {}): Promise<Receiver> {
  return startReceiver({ platform, ...setup, imports: [...(setup.imports ?? []), HealthModule] });
}

export async function healthOf(receiver: Pick<Receiver, 'send'>, limits: VoxHealthLimits = {}): Promise<Health> {
  const path = `/health?limits=${encodeURIComponent(JSON.stringify(limits))}`;
  const { status, body }: RawAnswer = await receiver.send({ method: 'GET', path, headers: [] });
  return { code: status, ...(JSON.parse(body) as Omit<Health, 'code'>) };
}
