import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Authenticator } from '../credentials/authenticator.js';
import { RequestAdmission } from '../receiver/request-admission.js';
import { PreParserGate } from '../nest/pre-parser-gate.js';
import { ActionableDispatcher } from '../delivery/actionable.dispatcher.js';
import { Claims } from '../delivery/dedupe/claims.js';
import { ReceiverLifecycle } from './receiver-lifecycle.js';
import { LeaseKeeper } from '../delivery/dedupe/lease-keeper.js';
import { QueueWorker } from '../delivery/queue/queue-worker.js';
import { QueuedDispatcher } from '../delivery/queue/queued.dispatcher.js';
import { Delivery } from '../delivery/delivery.js';
import { RunningTasks } from '../delivery/running-tasks.js';
import { VoxHealth } from './vox-health.js';
import { HandlerCall } from '../delivery/handler-call.js';
import { InformationalDispatcher } from '../delivery/informational.dispatcher.js';
import { DeadLetterService } from '../delivery/dead-letters/dead-letter.service.js';
import { EnhancedCalls } from '../handlers/enhanced-calls.js';
import { HandlerBinder } from '../handlers/handler-binder.js';
import { HandlerExplorer } from '../handlers/handler.explorer.js';
import { HandlerRegistry } from '../handlers/handler.registry.js';
import { StrictReader } from '../intake/strict-reader.js';
import { LoadGuard } from '../load/load-guard.js';
import { EventParser } from '../parsing/event-parser.js';
import { PlatformService } from '../nest/platform.service.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { LinkPrinter } from '../reply/link-printer.js';
import { DocumentPrinter } from '../reply/document-printer.js';
import { ResponseBuilder } from '../reply/response-builder.js';
import { WebhookPaths } from '../routing/webhook-paths.js';
import { RegistrationCheck } from '../routing/registration-check.js';
import { resolveSettings } from './resolve-settings.js';
import { Shortcut } from './shortcut.service.js';
import { StartupReport } from './startup-report.js';
import { WebhookReceiver } from '../receiver/webhook-receiver.js';
import { VOX_SETTINGS, VOX_EXTRAS } from '../config/vox.tokens.js';
import { ConfigurableModuleClass, MODULE_OPTIONS_TOKEN } from './vox-webhooks.module-definition.js';

/** What guard, pipe and interceptor need when they stand on a controller of the application. */
const PARTS = [RequestAdmission, PlatformService, WebhookLogger, EventParser, ResponseBuilder];

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
    ...PARTS,
    Authenticator,
    StrictReader,
    EnhancedCalls,
    HandlerBinder,
    HandlerExplorer,
    HandlerRegistry,
    HandlerCall,
    Claims,
    LeaseKeeper,
    RunningTasks,
    LoadGuard,
    DeadLetterService,
    InformationalDispatcher,
    QueuedDispatcher,
    QueueWorker,
    ActionableDispatcher,
    Delivery,
    WebhookReceiver,
    Shortcut,
    LinkPrinter,
    DocumentPrinter,
    WebhookPaths,
    PreParserGate,
    RegistrationCheck,
    ReceiverLifecycle,
    VoxHealth,
    StartupReport,
  ],
  exports: [VOX_SETTINGS, VoxHealth, ...PARTS],
})
export class VoxWebhooksModule extends ConfigurableModuleClass {}
