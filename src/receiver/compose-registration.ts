import type { VoxSettings } from '../config/vox-settings.interface.js';
import { createAuthenticator } from '../credentials/create-authenticator.js';
import { ActionableDispatcher } from '../delivery/actionable.dispatcher.js';
import { DeadLetterService } from '../delivery/dead-letters/dead-letter.service.js';
import { Claims } from '../delivery/dedupe/claims.js';
import { LeaseKeeper } from '../delivery/dedupe/lease-keeper.js';
import { Delivery } from '../delivery/delivery.js';
import { HandlerCall } from '../delivery/handler-call.js';
import { InformationalDispatcher } from '../delivery/informational.dispatcher.js';
import { QueueWorker } from '../delivery/queue/queue-worker.js';
import { QueuedDispatcher } from '../delivery/queue/queued.dispatcher.js';
import { RunningTasks } from '../delivery/running-tasks.js';
import type { HandlerRegistry } from '../handlers/handler.registry.js';
import { StrictReader } from '../intake/strict-reader.js';
import { LoadGuard } from '../load/load-guard.js';
import { EventParser } from '../parsing/event-parser.js';
import { DocumentPrinter } from '../reply/document-printer.js';
import { LinkPrinter } from '../reply/link-printer.js';
import { ResponseBuilder } from '../reply/response-builder.js';
import type { WebhookPaths } from '../routing/webhook-paths.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import type { Registration } from './registration.interface.js';
import { RequestAdmission } from './request-admission.js';
import { WebhookReceiver } from './webhook-receiver.js';

/** Makes all parts of one registration. */
export function composeRegistration(
  settings: VoxSettings,
  paths: WebhookPaths,
  handlers: HandlerRegistry,
  named: Registration['named'],
): Registration {
  const log = new WebhookLogger(settings.name);
  const tasks = new RunningTasks();
  const load = new LoadGuard(tasks, settings.overload);
  const deadLetters = new DeadLetterService(settings, log);
  const calls = new HandlerCall(deadLetters, log);

  const authenticator = createAuthenticator(settings.auth, {
    headers: settings.authHeaders.map((name) => name.toLowerCase()),
    dropped: settings.onUnauthorized === 'drop' ? settings.acknowledge : undefined,
    deadline: settings.calls.deadline,
    onFailure: (error) => log.authFailed(error),
  });
  const admission = new RequestAdmission(authenticator, tasks, load, settings);
  const reader = new StrictReader(settings.body);
  const parser = new EventParser(settings, log);

  const claims = new Claims(settings, log);
  const leases = new LeaseKeeper(settings, log);
  const rules = { deadline: settings.handlerDeadline, shares: settings.dedupe !== false };
  const informational = new InformationalDispatcher(handlers, claims, leases, calls, tasks, rules);
  const queued = new QueuedDispatcher(handlers, log, settings);
  const actionable = new ActionableDispatcher(handlers, calls, tasks, log, settings.calls);
  const delivery = new Delivery(informational, queued, actionable, settings.delivery, tasks, load);

  const printer = new DocumentPrinter(settings, new LinkPrinter(handlers, paths), log);
  const responder = new ResponseBuilder(printer, deadLetters, tasks, log, settings);

  return {
    settings,
    paths,
    handlers,
    authenticator,
    receiver: new WebhookReceiver({ admission, reader, parser, delivery, responder }),
    parser,
    responder,
    worker: new QueueWorker(handlers, calls, deadLetters, log, settings),
    tasks,
    load,
    log,
    mark: Symbol('vox verdict'),
    named,
  };
}
