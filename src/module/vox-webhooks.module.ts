import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Authenticator } from '../credentials/authenticator.js';
import { Doorkeeper } from '../receiver/request-admission.js';
import { VoxGate } from '../nest/pre-parser-gate.js';
import { ActionableDispatcher } from '../delivery/actionable.dispatcher.js';
import { ClaimService } from '../delivery/dedupe/claims.js';
import { Backends } from './receiver-lifecycle.js';
import { LeaseKeeper } from '../delivery/dedupe/lease-keeper.js';
import { QueueWork } from '../delivery/queue/queue-worker.js';
import { QueuedDispatcher } from '../delivery/queue/queued.dispatcher.js';
import { DeliveryService } from '../delivery/delivery.js';
import { DrainService } from '../delivery/running-tasks.js';
import { VoxHealth } from './vox-health.js';
import { HandlerCall } from '../delivery/handler-call.js';
import { InformationalDispatcher } from '../delivery/informational.dispatcher.js';
import { Quarantine } from '../delivery/dead-letters/dead-letter.service.js';
import { EnhancedCalls } from '../handlers/enhanced-calls.js';
import { HandlerBinder } from '../handlers/handler-binder.js';
import { HandlerExplorer } from '../handlers/handler.explorer.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { StrictReader } from '../intake/strict-reader.js';
import { LoadGuard } from '../load/load-guard.js';
import { Receiver } from '../parsing/event-parser.js';
import { PlatformService } from '../nest/platform.service.js';
import { JournalService } from '../telemetry/webhook-logger.js';
import { LinkService } from '../reply/link-printer.js';
import { Printer } from '../reply/document-printer.js';
import { Settler } from '../reply/response-builder.js';
import { MountService } from '../routing/webhook-paths.js';
import { RegistrationCheck } from '../routing/registration-check.js';
import { resolveSettings } from './resolve-settings.js';
import { Shortcut } from './shortcut.service.js';
import { StartupReport } from './startup-report.js';
import { WebhookRoute } from '../receiver/webhook-receiver.js';
import { VOX_SETTINGS, VOX_STRUCTURE } from '../config/vox.tokens.js';
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
