import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Authenticator } from '../auth/authenticator.service.js';
import { Doorkeeper } from '../auth/doorkeeper.service.js';
import { VoxGate } from '../auth/vox-gate.service.js';
import { ActionableDispatcher } from '../delivery/actionable.dispatcher.js';
import { ClaimService } from '../delivery/dedupe/claim.service.js';
import { Backends } from '../delivery/backends.service.js';
import { LeaseKeeper } from '../delivery/dedupe/lease-keeper.service.js';
import { QueueWork } from '../delivery/queue/queue-work.service.js';
import { QueuedDispatcher } from '../delivery/queue/queued.dispatcher.js';
import { DeliveryService } from '../delivery/delivery.service.js';
import { DrainService } from '../delivery/drain.service.js';
import { VoxHealth } from '../delivery/health/vox-health.service.js';
import { HandlerCall } from '../delivery/handler-call.service.js';
import { InformationalDispatcher } from '../delivery/informational.dispatcher.js';
import { Quarantine } from '../delivery/dead-letters/quarantine.service.js';
import { EnhancedCalls } from '../handlers/enhanced-calls.service.js';
import { HandlerBinder } from '../handlers/handler-binder.service.js';
import { HandlerExplorer } from '../handlers/handler.explorer.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { StrictReader } from '../intake/strict-reader.service.js';
import { LoadGuard } from '../load/load-guard.service.js';
import { Receiver } from '../payload/receiver.service.js';
import { PlatformService } from '../platform/platform.service.js';
import { JournalService } from '../policy/journal.service.js';
import { LinkService } from '../reply/link.service.js';
import { Printer } from '../reply/printer.service.js';
import { Settler } from '../reply/settler.service.js';
import { MountService } from './mount.service.js';
import { RegistrationCheck } from './registration-check.service.js';
import { resolveSettings } from './resolve-settings.js';
import { Shortcut } from './shortcut.service.js';
import { StartupReport } from './startup-report.service.js';
import { WebhookRoute } from './webhook-route.service.js';
import { VOX_SETTINGS, VOX_STRUCTURE } from './vox.tokens.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './vox-webhooks.module-definition.js';

/** What guard, pipe and interceptor need when they stand on a controller of the application. */
const PARTS = [Doorkeeper, PlatformService, JournalService, Receiver, Settler];

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
    { provide: VOX_SETTINGS, useFactory: resolveSettings, inject: [MODULE_OPTIONS_TOKEN, VOX_STRUCTURE] },
    ...PARTS,
    Authenticator,
    StrictReader,
    EnhancedCalls,
    HandlerBinder,
    HandlerExplorer,
    HandlerRegistry,
    HandlerCall,
    ClaimService,
    LeaseKeeper,
    DrainService,
    LoadGuard,
    Quarantine,
    InformationalDispatcher,
    QueuedDispatcher,
    QueueWork,
    ActionableDispatcher,
    DeliveryService,
    WebhookRoute,
    Shortcut,
    LinkService,
    Printer,
    MountService,
    VoxGate,
    RegistrationCheck,
    Backends,
    VoxHealth,
    StartupReport,
  ],
  exports: [VOX_SETTINGS, VoxHealth, ...PARTS],
})
export class VoxWebhooksModule extends ConfigurableModuleClass {}
