import type { VoxSettings } from '../config/vox-settings.interface.js';
import type { Authenticator } from '../credentials/authenticator.interface.js';
import type { QueueWorker } from '../delivery/queue/queue-worker.js';
import type { RunningTasks } from '../delivery/running-tasks.js';
import type { HandlerRegistry } from '../handlers/handler.registry.js';
import type { LoadGuard } from '../load/load-guard.js';
import type { EventParser } from '../parsing/event-parser.js';
import type { ResponseBuilder } from '../reply/response-builder.js';
import type { WebhookPaths } from '../routing/webhook-paths.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import type { WebhookReceiver } from './webhook-receiver.js';

/**
 * The parts of one registration that Nest's side has to reach. Plain objects, made once: the container knows this record
 * only, so that tracers and developer tools do not step through every part of every request.
 */
export interface Registration {
  readonly settings: VoxSettings;
  readonly paths: WebhookPaths;
  readonly handlers: HandlerRegistry;
  readonly authenticator: Authenticator;
  readonly receiver: WebhookReceiver;
  readonly parser: EventParser;
  readonly responder: ResponseBuilder;
  readonly worker: QueueWorker;
  readonly tasks: RunningTasks;
  readonly load: LoadGuard;
  readonly log: WebhookLogger;
  /** Where a judged request carries the verdict of this registration. */
  readonly mark: symbol;
  /**
   * Another registration of the same application.
   * @throws VoxConfigError if there is none of that name
   */
  named(name: string): Registration;
}
