import { Inject, Injectable } from '@nestjs/common';
import { RunningTasks } from '../delivery/running-tasks.js';
import { DeadLetterService } from '../delivery/dead-letters/dead-letter.service.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import type { Answer } from '../outcomes/answer.interface.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import type { Outcome } from '../outcomes/outcome.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import { DocumentPrinter } from './document-printer.js';

/** What is to go out, and what it was; a refusal of our own goes through the application's exception filters. */
export type Settled = { readonly answer: Answer; readonly refusal?: VoxRefusalError };

/** Looks up in the outcome policy what an ending means for the platform. */
@Injectable()
export class ResponseBuilder {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly printer: DocumentPrinter,
    private readonly quarantine: DeadLetterService,
    private readonly journal: WebhookLogger,
    private readonly drain: RunningTasks,
  ) {}

  /** @throws VoxRefusalError `noDocument` */
  success(exchange: RequestContext, mode: EventMode, ending: DeliveryResult): Settled {
    const { outcome } = ending;
    const steers = mode === 'actionable' && OUTCOMES[outcome].actionable === 'document';
    if (!steers) return this.end(exchange, outcome, this.plain(outcome));
    const text = this.printer.print(ending.document, exchange);
    // An ending is kept for repeats of the same request, and a text takes a fraction of the room.
    ending.document = text;
    return this.end(exchange, outcome, documentAnswer(text));
  }

  async failure(exchange: RequestContext, mode: EventMode, error: unknown): Promise<Settled> {
    const refusal = await this.decide(exchange, asRefusal(error));
    const { outcome, details, headers, cause } = refusal;
    const { actionable, informational, withoutFallback = informational }: Outcome = refusal.row;
    if (mode === 'actionable') {
      const fallback = actionable === 'fallback' ? this.printer.fallback(exchange) : undefined;
      if (fallback !== undefined) return this.end(exchange, outcome, documentAnswer(fallback), details);
    }
    const status = mode === 'actionable' ? withoutFallback : informational;
    // A stranger, whom only the payload gave away, is told what the door would have told him.
    if (outcome === 'unauthorized') return { ...this.end(exchange, outcome, refusalAnswer(refusal)), refusal };
    if (status < 300) return this.end(exchange, outcome, this.plain(outcome), details);
    const final = new VoxRefusalError(outcome, { status, details, headers, cause });
    return { ...this.end(exchange, outcome, refusalAnswer(final), details), refusal: final };
  }

  /** What the options make of it: put away, refused, or as it is. */
  private async decide(exchange: RequestContext, refusal: VoxRefusalError): Promise<VoxRefusalError> {
    const { option }: Outcome = refusal.row;
    const choice = option && this.settings[option];
    if (choice === 'reject' && option === 'onUnhandled') return new VoxRefusalError('unhandledRefused');
    if (choice !== 'quarantine') return refusal;
    try {
      await this.quarantine.put(exchange, refusal.outcome, refusal.details);
      return new VoxRefusalError('quarantined', { details: [refusal.code, ...refusal.details] });
    } catch (error) {
      return asRefusal(error);
    }
  }

  private plain(outcome: OutcomeName): Answer {
    if (outcome === 'probe') return { status: 200, headers: TEXT, body: OUTCOMES.probe.message };
    return { status: this.settings.acknowledge, headers: {}, body: '' };
  }

  private end(exchange: RequestContext, outcome: OutcomeName, answer: Answer, details?: readonly string[]): Settled {
    this.journal.ended(exchange, outcome, answer.status, details);
    if (!this.drain.isDraining) return { answer };
    return { answer: { ...answer, headers: { ...answer.headers, Connection: 'close' } } };
  }
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };
const XML = { 'Content-Type': 'application/xml; charset=utf-8' };

function documentAnswer(body: string): Answer {
  return { status: 200, headers: XML, body };
}
