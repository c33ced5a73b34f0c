import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { VOX_EXTRAS, VOX_REGISTRATION, VOX_SETTINGS } from '../config/vox.tokens.js';
import { PreParserGate } from '../nest/pre-parser-gate.js';
import { asyncModuleOptions, importedBare, moduleOptions } from './module-options.js';
import { REGISTRATION_PROVIDERS } from './registration.providers.js';
import { resolveSettings } from './resolve-settings.js';
import { StartupReport } from './startup-report.js';
import { EXTRA_RULES } from './structure-rules.js';
import { VoxHealth } from './vox-health.js';
import { VoxLinks } from './vox-links.js';
import {
  ConfigurableModuleClass,
  FACTORY_METHOD,
  DEFAULTS,
  MODULE_OPTIONS_TOKEN,
} from './vox-webhooks.module-definition.js';

type RootOptions = Parameters<typeof ConfigurableModuleClass.forRoot>[0];
type AsyncOptions = Parameters<typeof ConfigurableModuleClass.forRootAsync>[0];

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
    // What forRoot() provides takes the place of these two.
    { provide: MODULE_OPTIONS_TOKEN, useFactory: importedBare('VoxWebhooksModule') },
    { provide: VOX_EXTRAS, useValue: DEFAULTS },
    { provide: VOX_SETTINGS, useFactory: resolveSettings, inject: [MODULE_OPTIONS_TOKEN, VOX_EXTRAS] },
    ...REGISTRATION_PROVIDERS,
    PreParserGate,
    StartupReport,
    VoxLinks,
  ],
  exports: [VOX_SETTINGS, VOX_REGISTRATION, VoxHealth, VoxLinks],
})
export class VoxWebhooksModule extends ConfigurableModuleClass {
  static override forRoot(options: RootOptions): DynamicModule {
    const call = 'VoxWebhooksModule.forRoot({ auth: [bearer(token)] })';
    return super.forRoot(moduleOptions(options, EXTRA_RULES, call));
  }

  static override forRootAsync(options: AsyncOptions): DynamicModule {
    return super.forRootAsync(asyncModuleOptions(options, EXTRA_RULES, FACTORY_METHOD));
  }
}
