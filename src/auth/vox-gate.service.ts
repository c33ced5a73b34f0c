import { Inject, Injectable } from '@nestjs/common';
import { SenderGone } from '../intake/sender-gone.error.js';
import { MountService } from '../module/mount.service.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import type { EarlyRequest } from '../platform/gate.type.js';
import { PlatformService } from '../platform/platform.service.js';
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
    @Inject(VOX_SETTINGS) settings: VoxSettings,
    platform: PlatformService,
  ) {
    if (settings.path !== false) platform.openGate((request) => this.pass(request));
  }

  private async pass(request: EarlyRequest): Promise<boolean> {
    const { incoming, outgoing, secure } = request;
    const route = this.mount.locate(incoming.url ?? '');
    if (!route) return true;
    const startedAt = performance.now();
    try {
      const exchange = await this.doorkeeper.admit({ incoming, secure, route });
      if (exchange.method === 'POST') request.setBody(exchange.params);
      outgoing.once('finish', () => exchange.arrived || this.journal.missed(outgoing.statusCode));
      return true;
    } catch (error) {
      if (!(error instanceof VoxRefusal)) throw error;
      request.takeOver();
      if (error instanceof SenderGone) return false;
      this.journal.refused(error, { incoming, route, startedAt });
      await answerAndLeave(incoming, outgoing, refusalAnswer(error));
      return false;
    }
  }
}
