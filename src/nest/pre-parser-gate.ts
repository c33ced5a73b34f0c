import { Inject, Injectable } from '@nestjs/common';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { WebhookPaths } from '../routing/webhook-paths.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { RouteParts } from '../routing/webhook-paths.js';
import { Shortcut } from '../module/shortcut.service.js';
import { WebhookReceiver } from '../receiver/webhook-receiver.js';
import type { AnswerableRequest, EarlyRequest } from './gate.type.js';
import { PlatformService } from './platform.service.js';
import { sendAnswer } from './send-answer.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Arrival } from '../telemetry/arrival.interface.js';
import { answerAndLeave } from './answer-and-leave.js';
import { RequestAdmission } from '../receiver/request-admission.js';

/**
 * Stands in front of the application's body parsers and refuses strangers before their body is read. Where nothing of the
 * application is between it and the route, it answers itself. A saving only: what it does not see, the guard checks.
 */
@Injectable()
export class PreParserGate {
  constructor(
    private readonly doorkeeper: RequestAdmission,
    private readonly mount: WebhookPaths,
    private readonly journal: WebhookLogger,
    private readonly shortcut: Shortcut,
    private readonly route: WebhookReceiver,
    @Inject(VOX_SETTINGS) settings: VoxSettings,
    platform: PlatformService,
  ) {
    if (settings.path === false) return;
    platform.openGate(
      (request) => this.pass(request),
      (request) => this.answer(request),
    );
  }

  private pass(request: EarlyRequest): boolean | Promise<boolean> {
    const parts = this.mount.locate(request.incoming.url ?? '');
    return parts === undefined || this.letIn(request, parts);
  }

  private answer(request: AnswerableRequest): Promise<void> | undefined {
    const route = this.shortcut.find(request.incoming.url);
    if (!route || !request.isAloneOn(route)) return undefined;
    return this.settle(request, route.parts);
  }

  private async letIn(request: EarlyRequest, route: RouteParts | 'unknown-route'): Promise<boolean> {
    const startedAt = performance.now();
    try {
      const exchange = await this.doorkeeper.admit(request, route);
      const { incoming, outgoing } = request;
      this.doorkeeper.note(incoming, exchange);
      if (exchange.method === 'POST') request.setBody(exchange.params);
      outgoing.once('finish', () => exchange.arrived || this.journal.missed(outgoing.statusCode));
      return true;
    } catch (error) {
      if (!(error instanceof VoxRefusalError)) throw error;
      await this.refuse(request, { route, startedAt }, error);
      return false;
    }
  }

  private async settle(request: AnswerableRequest, route: RouteParts): Promise<void> {
    const startedAt = performance.now();
    try {
      const exchange = await this.doorkeeper.admit(request, route);
      if (exchange.method === 'POST') request.setBody(exchange.params);
      const { answer } = await this.route.settle(exchange, request);
      request.send(answer);
    } catch (error) {
      await this.fail(request, { route, startedAt }, error);
    }
  }

  /** Never fails: nobody behind the gate would answer. */
  private async fail(
    request: EarlyRequest,
    arrival: Pick<Arrival, 'route' | 'startedAt'>,
    error: unknown,
  ): Promise<void> {
    try {
      if (!(error instanceof VoxRefusalError)) this.journal.threw('the gate', error);
      await this.refuse(request, arrival, asRefusal(error));
    } catch {
      giveUp(request);
    }
  }

  private async refuse(
    request: EarlyRequest,
    arrival: Pick<Arrival, 'route' | 'startedAt'>,
    refusal: VoxRefusalError,
  ): Promise<void> {
    const { incoming, outgoing } = request;
    request.takeOver();
    if (refusal instanceof SenderGoneError) return;
    this.journal.refused(refusal, { ...arrival, incoming });
    if (!outgoing.headersSent) await answerAndLeave(incoming, outgoing, refusalAnswer(refusal));
  }
}

/** Not even writing down what went wrong has worked. */
function giveUp(request: EarlyRequest): void {
  const { outgoing } = request;
  if (outgoing.headersSent) return void outgoing.destroy();
  request.takeOver();
  sendAnswer(outgoing, refusalAnswer(new VoxRefusalError('failed')));
}
