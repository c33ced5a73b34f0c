import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { VOX_EXTRAS, VOX_SETTINGS } from '../../config/vox.tokens.js';
import { REGISTRATION_PROVIDERS } from '../../module/registration.providers.js';
import { VoxHealth } from '../../module/vox-health.js';
import { resolveWorkerSettings } from './resolve-worker-settings.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './vox-worker.module-definition.js';
import { WorkerReport } from './worker-report.service.js';

/**
 * A process of its own for the handlers of stored events: it takes them from the queue and receives nothing. Import the
 * same providers as in the receiver, which then may store only (`concurrency: false`). Start it with
 * `app.enableShutdownHooks()`, so that a deploy lets running handlers end.
 *
 * @throws VoxConfigError while the application starts, when an option cannot work
 * @example
 * @Module({
 *   imports: [VoxWorkerModule.forRoot({ delivery: bullmq({ connection: process.env.REDIS_URL }) })],
 *   providers: [Receipts],
 * })
 * export class WorkerModule {}
 *
 * const app = await NestFactory.createApplicationContext(WorkerModule);
 * app.enableShutdownHooks();
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: VOX_SETTINGS, useFactory: resolveWorkerSettings, inject: [MODULE_OPTIONS_TOKEN, VOX_EXTRAS] },
    ...REGISTRATION_PROVIDERS,
    WorkerReport,
  ],
  exports: [VoxHealth],
})
export class VoxWorkerModule extends ConfigurableModuleClass {}
