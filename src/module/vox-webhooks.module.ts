import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { VOX_EXTRAS, VOX_REGISTRATION, VOX_SETTINGS } from '../config/vox.tokens.js';
import { PreParserGate } from '../nest/pre-parser-gate.js';
import { REGISTRATION_PROVIDERS } from './registration.providers.js';
import { resolveSettings } from './resolve-settings.js';
import { StartupReport } from './startup-report.js';
import { VoxHealth } from './vox-health.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './vox-webhooks.module-definition.js';

/**
 * Receives Voxtelesys webhooks: import it once, decorate provider methods with {@link OnVoxEvent}.
 *
 * @throws VoxConfigError while the application starts, when an option cannot work
 * @example
 * @Module({
 *   imports: [VoxWebhooksModule.forRoot({ auth: [bearer(process.env.VOX_TOKEN)] })],
 *   providers: [Receipts],
 * })
 * export class AppModule {}
 * @example
 * VoxWebhooksModule.forRootAsync({
 *   path: 'hooks/vox',
 *   inject: [ConfigService],
 *   useFactory: (config: ConfigService) => ({ auth: [bearer(config.getOrThrow('VOX_TOKEN'))] }),
 * });
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: VOX_SETTINGS, useFactory: resolveSettings, inject: [MODULE_OPTIONS_TOKEN, VOX_EXTRAS] },
    ...REGISTRATION_PROVIDERS,
    PreParserGate,
    StartupReport,
  ],
  exports: [VOX_SETTINGS, VOX_REGISTRATION, VoxHealth],
})
export class VoxWebhooksModule extends ConfigurableModuleClass {}
