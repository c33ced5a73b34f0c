import { Inject, Injectable } from '@nestjs/common';
import { DrainService } from '../delivery/running-tasks.js';
import { Quarantine } from '../delivery/dead-letters/dead-letter.service.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { Exchange } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { Answer } from '../outcomes/answer.interface.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { JournalService } from '../telemetry/webhook-logger.js';
import type { Outcome } from '../outcomes/outcome.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import type { Situation } from '../outcomes/outcome-name.type.js';
import { VoxRefusal } from '../outcomes/vox-refusal.error.js';
import type { Ending } from '../request/delivery-result.interface.js';
import { Printer } from './document-printer.js';

/** What is to go out, and what it was; a refusal of our own goes through the application's exception filters. */
export type Settled = { readonly answer: Answer; readonly refusal?: VoxRefusal };

/** Looks up in the outcome policy what an ending means for the platform. */
@Injectable()
export class Settler {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly printer: Printer,
    private readonly quarantine: Quarantine,
    private readonly journal: JournalService,
    private readonly drain: DrainService,
  ) {}

  /** @throws VoxRefusal `noDocument` */
  success(exchange: Exchange, mode: EventMode, ending: Ending): Settled {
    const { situation } = ending;
    const steers = mode === 'actionable' && OUTCOMES[situation].actionable === 'document';
    if (!steers) return this.end(exchange, situation, this.plain(situation));
    const text = this.printer.print(ending.document, exchange);
    // An ending is kept for repeats of the same request, and a text takes a fraction of the room.
    ending.document = text;
    return this.end(exchange, situation, documentAnswer(text));
  }

  async failure(exchange: Exchange, mode: EventMode, error: unknown): Promise<Settled> {
    const refusal = await this.decide(exchange, asRefusal(error));
    const { situation, details, headers, cause } = refusal;
    const { actionable, informational, withoutFallback = informational }: Outcome = refusal.outcome;
    if (mode === 'actionable') {
      const fallback = actionable === 'fallback' ? this.printer.fallback(exchange) : undefined;
      if (fallback !== undefined) return this.end(exchange, situation, documentAnswer(fallback), details);
    }
    const status = mode === 'actionable' ? withoutFallback : informational;
    // A stranger, whom only the payload gave away, is told what the door would have told him.
    if (situation === 'unauthorized') return { ...this.end(exchange, situation, refusalAnswer(refusal)), refusal };
    if (status < 300) return this.end(exchange, situation, this.plain(situation), details);
    const final = new VoxRefusal(situation, { status, details, headers, cause });
    return { ...this.end(exchange, situation, refusalAnswer(final), details), refusal: final };
  }

  /** What the options make of it: put away, refused, or as it is. */
  private async decide(exchange: Exchange, refusal: VoxRefusal): Promise<VoxRefusal> {
    const { option }: Outcome = refusal.outcome;
    const choice = option && this.settings[option];
    if (choice === 'reject' && option === 'onUnhandled') return new VoxRefusal('unhandledRefused');
    if (choice !== 'quarantine') return refusal;
    try {
      await this.quarantine.put(exchange, refusal.situation, refusal.details);
      return new VoxRefusal('quarantined', { details: [refusal.code, ...refusal.details] });
    } catch (error) {
      return asRefusal(error);
    }
  }

  private plain(situation: Situation): Answer {
    if (situation === 'probe') return { status: 200, headers: TEXT, body: OUTCOMES.probe.message };
    return { status: this.settings.acknowledge, headers: {}, body: '' };
  }

  private end(exchange: Exchange, situation: Situation, answer: Answer, details?: readonly string[]): Settled {
    this.journal.ended(exchange, situation, answer.status, details);
    if (!this.drain.isDraining) return { answer };
    return { answer: { ...answer, headers: { ...answer.headers, Connection: 'close' } } };
  }
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };
const XML = { 'Content-Type': 'application/xml; charset=utf-8' };

function documentAnswer(body: string): Answer {
  return { status: 200, headers: XML, body };
}
