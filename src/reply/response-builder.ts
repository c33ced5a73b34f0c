import type { DeadLetterService } from '../delivery/dead-letters/dead-letter.service.js';
import type { RunningTasks } from '../delivery/running-tasks.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { Answer } from '../outcomes/answer.interface.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import type { OutcomeName } from '../outcomes/outcome-name.type.js';
import type { Outcome } from '../outcomes/outcome.interface.js';
import { OUTCOMES } from '../outcomes/outcomes.js';
import { OUTCOME_HEADER, outcomeHeader, type ToldDetails } from '../outcomes/outcome-header.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { DeliveryResult } from '../request/delivery-result.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxmlError } from '../voxml/voxml.error.js';
import type { DocumentPrinter } from './document-printer.js';

/** The answer, and the refusal behind it, which goes through the exception filters of the application. */
export interface WebhookResponse {
  readonly answer: Answer;
  readonly refusal?: VoxRefusalError;
}

interface Choices {
  /** Status for a handled informational event. */
  readonly acknowledge: number;
  readonly onInvalid: 'reject' | 'quarantine' | 'deliver-raw';
  readonly onUndecodable: 'reject' | 'quarantine';
  readonly onUnhandled: 'accept' | 'quarantine' | 'reject';
  /** Whether a header of the answer says how the webhook ended. */
  readonly outcomeHeader: boolean | 'detailed';
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };
const XML = { 'Content-Type': 'application/xml; charset=utf-8' };

/** Last stage: looks up in the outcome policy what the end of a webhook means for the platform. */
export class ResponseBuilder {
  private readonly acknowledgement: Answer;

  constructor(
    private readonly printer: DocumentPrinter,
    private readonly deadLetters: DeadLetterService,
    private readonly tasks: RunningTasks,
    private readonly log: WebhookLogger,
    private readonly choices: Choices,
  ) {
    this.acknowledgement = { status: choices.acknowledge, headers: {}, body: '' };
  }

  /** The portal has checked the endpoint. */
  probed(context: RequestContext): WebhookResponse {
    return this.end(context, 'probe', { status: 200, headers: TEXT, body: OUTCOMES.probe.message });
  }

  /** @throws VoxRefusalError `noDocument` */
  succeeded(context: RequestContext, result: DeliveryResult, mode = context.mode): WebhookResponse {
    const { outcome } = result;
    const isCall = mode === 'actionable' && OUTCOMES[outcome].actionable === 'document';
    if (!isCall) return this.end(context, outcome, this.acknowledgement);
    const text = this.printer.print(result.document, context);
    // A result is kept for repeats of the same request, and a text takes a fraction of the memory.
    result.document = text;
    return this.end(context, outcome, documentAnswer(text));
  }

  /** Never rejects. */
  async failed(context: RequestContext, error: unknown, mode: EventMode = context.mode): Promise<WebhookResponse> {
    // Whatever a handler throws is a refusal by now, and written: this is another part, and nobody else tells of it.
    if (!(error instanceof VoxRefusalError)) this.log.threw(`the delivery of ${context.event ?? 'a webhook'}`, error);
    const refusal = await this.decide(context, asRefusal(error));
    const { outcome, details, fields, headers, cause } = refusal;
    this.tell(context, error);
    const { actionable, informational, withoutFallback = informational }: Outcome = refusal.row;
    if (mode === 'actionable' && actionable === 'fallback') {
      const document = this.printer.fallback(context);
      if (document !== undefined) return this.end(context, outcome, documentAnswer(document), refusal, true);
    }
    const status = mode === 'actionable' ? withoutFallback : informational;
    // Found out by the payload only, but answered like every request without credentials.
    if (outcome === 'unauthorized') {
      const ended = this.end(context, outcome, refusalAnswer(refusal));
      return refusal.isDropped ? ended : { ...ended, refusal };
    }
    if (status < 300) return this.end(context, outcome, this.acknowledgement, refusal);
    const final = new VoxRefusalError(outcome, { status, details, fields, headers, cause });
    return { ...this.end(context, outcome, refusalAnswer(final), final), refusal: final };
  }

  /** What a handler throws is logged where it is caught. The document that it returned may throw, and so may a schema. */
  private tell({ handlers, event }: RequestContext, error: unknown): void {
    if (!(error instanceof VoxRefusalError)) return this.log.threw(`the reading of ${event ?? 'a webhook'}`, error);
    const { outcome, cause } = error;
    if (outcome === 'retry') return this.log.asksForRetry(handlers.map(({ id }) => id).join(', '), cause);
    if (outcome !== 'noDocument' || cause === undefined || cause instanceof VoxmlError) return;
    this.log.threw(`the document of ${handlers.map(({ id }) => id).join(', ')}`, cause);
  }

  /** What the options make of it: kept as a dead letter, refused, or as it is. */
  private async decide(context: RequestContext, refusal: VoxRefusalError): Promise<VoxRefusalError> {
    const { option }: Outcome = refusal.row;
    const choice = option && this.choices[option];
    if (choice === 'reject' && option === 'onUnhandled') return new VoxRefusalError('unhandledRefused');
    if (choice !== 'quarantine' || !this.deadLetters.takes(context)) return refusal;
    try {
      await this.tasks.hold(this.deadLetters.put(context, refusal.outcome, refusal.details));
      const { code, details, fields } = refusal;
      return new VoxRefusalError('quarantined', { details: [code, ...details], fields });
    } catch (error) {
      return asRefusal(error);
    }
  }

  private end(
    context: RequestContext,
    outcome: OutcomeName,
    answer: Answer,
    refusal?: VoxRefusalError,
    fallback = false,
  ): WebhookResponse {
    this.log.ended(context, outcome, answer.status, refusal?.details);
    const closes = this.tasks.isDraining || (context.isUnread && context.fault?.row.close);
    const isTold = this.choices.outcomeHeader;
    if (!closes && !isTold) return { answer };
    const { code } = OUTCOMES[outcome];
    const inside = isTold === 'detailed' ? detailsOf(context) : undefined;
    const isPlain = !refusal && !fallback && !inside && context.flaws.length === 0;
    const told =
      isTold &&
      (isPlain
        ? { [OUTCOME_HEADER]: code }
        : outcomeHeader({ code, fields: refusal?.fields, flaws: context.flaws, fallback, inside }));
    return { answer: { ...answer, headers: { ...answer.headers, ...told, ...(closes && { Connection: 'close' }) } } };
  }
}

function detailsOf({ event, version, admitted, runs = [] }: RequestContext): ToldDetails {
  return { event, version, credential: admitted.credential, handlers: runs };
}

function documentAnswer(body: string): Answer {
  return { status: 200, headers: XML, body };
}
