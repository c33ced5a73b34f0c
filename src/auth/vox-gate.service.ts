import { Inject, Injectable } from '@nestjs/common';
import { SenderGone } from '../intake/sender-gone.error.js';
import { MountService } from '../module/mount.service.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { RouteParts } from '../module/mount.service.js';
import { Shortcut } from '../module/shortcut.service.js';
import { WebhookRoute } from '../module/webhook-route.service.js';
import type { Exchange } from '../intake/exchange.js';
import type { EarlyRequest } from '../platform/gate.type.js';
import { PlatformService } from '../platform/platform.service.js';
import { sendAnswer } from '../platform/send-answer.js';
import { JournalService } from '../policy/journal.service.js';
import { refusalAnswer } from '../policy/refusal-answer.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { answerAndLeave } from './answer-and-leave.js';
import { Doorkeeper } from './doorkeeper.service.js';

/**
 * Stands in front of the application's body parsers and refuses strangers before a byte of their body is read. A saving
 * only: what it does not see, the guard checks.
 */
@Injectable()
export class VoxGate {
  constructor(
    private readonly doorkeeper: Doorkeeper,
    private readonly mount: MountService,
    private readonly journal: JournalService,
    private readonly shortcut: Shortcut,
    private readonly route: WebhookRoute,
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

  private answer(request: EarlyRequest): Promise<void> | undefined {
    const route = this.shortcut.find(request.incoming.url);
    if (!route || !request.isAloneOn(route)) return undefined;
    return this.settle(request, route.parts).catch((error: unknown) => this.fail(request, error));
  }

  private async letIn(request: EarlyRequest, parts: RouteParts | 'astray'): Promise<boolean> {
    const exchange = await this.admit(request, parts);
    if (!exchange) return false;
    const { outgoing } = request;
    if (exchange.method === 'POST') request.setBody(exchange.params);
    outgoing.once('finish', () => exchange.arrived || this.journal.missed(outgoing.statusCode));
    return true;
  }

  private async settle(request: EarlyRequest, parts: RouteParts): Promise<void> {
    const exchange = await this.admit(request, parts);
    if (!exchange) return;
    if (exchange.method === 'POST') request.setBody(exchange.params);
    const { answer } = await this.route.settle(exchange, request);
    request.send(answer);
  }

  /** Nobody behind the gate would say what went wrong. */
  private fail(request: EarlyRequest, error: unknown): void {
    const { outgoing } = request;
    this.journal.threw('the gate', error);
    request.takeOver();
    if (!outgoing.headersSent) sendAnswer(outgoing, refusalAnswer(new VoxRefusal('failed', { cause: error })));
  }

  /** `undefined` for who was refused, and answered. */
  private async admit(request: EarlyRequest, route: RouteParts | 'astray'): Promise<Exchange | undefined> {
    const startedAt = performance.now();
    try {
      return await this.doorkeeper.admit(request, route);
    } catch (error) {
      if (!(error instanceof VoxRefusal)) throw error;
      const { incoming, outgoing } = request;
      request.takeOver();
      if (error instanceof SenderGone) return undefined;
      this.journal.refused(error, { incoming, route, startedAt });
      await answerAndLeave(incoming, outgoing, refusalAnswer(error));
      return undefined;
    }
  }
}
