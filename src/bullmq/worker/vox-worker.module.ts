import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { VOX_EXTRAS, VOX_SETTINGS } from '../../config/vox.tokens.js';
import { asyncModuleOptions, importedBare, moduleOptions } from '../../module/module-options.js';
import { REGISTRATION_PROVIDERS } from '../../module/registration.providers.js';
import { EXTRA_RULES } from '../../module/structure-rules.js';
import { VoxHealth } from '../../module/vox-health.js';
import { resolveWorkerSettings } from './resolve-worker-settings.js';
import { ConfigurableModuleClass, FACTORY_METHOD, MODULE_OPTIONS_TOKEN } from './vox-worker.module-definition.js';
import { WorkerReport } from './worker-report.service.js';

type RootOptions = Parameters<typeof ConfigurableModuleClass.forRoot>[0];
type AsyncOptions = Parameters<typeof ConfigurableModuleClass.forRootAsync>[0];

const EXTRAS = { name: EXTRA_RULES.name };

/**
 * A process of its own for the handlers of stored events: it takes them from the queue and receives nothing. Import the
 * same providers as in the receiver, which then may store only (`concurrency: false`). Start it with
 * `app.enableShutdownHooks()`, so that a deploy lets running handlers end.
 *
 * @throws VoxConfigError while the application starts, when an option cannot work
 * @example
 * @Module({
 *   imports: [VoxWorkerModule.forRoot({ delivery: bullmq({ connection: 'redis://127.0.0.1:6379' }) })],
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
    // What forRoot() provides takes the place of these two.
    { provide: MODULE_OPTIONS_TOKEN, useFactory: importedBare('VoxWorkerModule') },
    { provide: VOX_EXTRAS, useValue: { name: 'default', path: false } },
    { provide: VOX_SETTINGS, useFactory: resolveWorkerSettings, inject: [MODULE_OPTIONS_TOKEN, VOX_EXTRAS] },
    ...REGISTRATION_PROVIDERS,
    WorkerReport,
  ],
  exports: [VoxHealth],
})
export class VoxWorkerModule extends ConfigurableModuleClass {
  static override forRoot(options: RootOptions): DynamicModule {
    const call = 'VoxWorkerModule.forRoot({ delivery: bullmq({ connection }) })';
    return super.forRoot(moduleOptions(options, EXTRAS, call));
  }

  static override forRootAsync(options: AsyncOptions): DynamicModule {
    return super.forRootAsync(asyncModuleOptions(options, EXTRAS, FACTORY_METHOD));
  }
}
