import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_EXTRAS, VOX_REGISTRATION, VOX_SETTINGS } from '../config/vox.tokens.js';
import { PreParserGate } from '../nest/pre-parser-gate.js';
import { OPTION_RULES } from './option-rules.js';
import { REGISTRATION_PROVIDERS } from './registration.providers.js';
import { resolveSettings } from './resolve-settings.js';
import { StartupReport } from './startup-report.js';
import { VoxHealth } from './vox-health.js';
import { ConfigurableModuleClass, EXTRAS, MODULE_OPTIONS_TOKEN } from './vox-webhooks.module-definition.js';

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
export class VoxWebhooksModule extends ConfigurableModuleClass {
  static override forRoot(options: RootOptions): DynamicModule {
    // Nest takes over own properties only: what stands on a prototype would be dropped without a word.
    return super.forRoot(ownProperties(options));
  }
}

type RootOptions = Parameters<typeof ConfigurableModuleClass.forRoot>[0];

const KNOWN = [...Object.keys(OPTION_RULES), ...EXTRAS];

/**
 * The options with those of their prototypes, such as the getters of a class; each is read once.
 * @throws VoxConfigError
 */
function ownProperties(options: RootOptions): RootOptions {
  if (!isRecord(options)) throw new VoxConfigError('options', 'are missing', 'Give an object with at least `auth`.');
  const unknown = Object.keys(options).filter((name) => !KNOWN.includes(name));
  const read = [...KNOWN, ...unknown].map((name) => [name, options[name]] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as unknown as RootOptions;
}
