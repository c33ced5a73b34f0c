import { Inject, Injectable } from '@nestjs/common';
import { eventKey } from './event-key.js';
import { CATALOGUE } from '../events/catalogue.js';
import { detectVersion } from '../events/detect-version.js';
import type { EventRow } from '../events/event-row.interface.js';
import { identifyEvent } from '../events/identify-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import type { RequestContext } from '../request/request-context.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { WebhookLogger } from '../telemetry/webhook-logger.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { type Accepts, compileRules } from './compile-rules.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import { violationsOf } from './violations-of.js';

type Schema = new () => object;

/** Identify, validate, lift. */
@Injectable()
export class EventParser {
  private readonly accepts = compileAll();

  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly journal: WebhookLogger,
  ) {}

  /**
   * @param expected the event that a hand-written route takes; else route and payload tell it
   * @throws VoxRefusalError for a body that could not be read, an event that is not known, a payload against its schema
   */
  receive(exchange: RequestContext, expected?: VoxEventName): ParsedEvent {
    // Before anything can be put away: a dead letter keeps no card data only if it knows the event.
    exchange.event = expected ?? exchange.event;
    if (exchange.flaw) throw unnamed(exchange, exchange.flaw);
    const params: WireParams = exchange.params ?? {};
    const event = expected ?? identifyEvent(params, exchange.event);
    this.checkLink(exchange, params);
    if (!event) throw unnamed(exchange, new VoxRefusalError('unknownEvent'));
    exchange.event = event;
    const row: EventRow = CATALOGUE[event];
    const { version, known, dto } = detectVersion(row, params);
    exchange.version = version;
    if (!known) this.journal.warn(`version ${event}`, `${event} came in a version that is new to this package`);
    const schema = this.settings.dto[event] ?? dto;
    const violations = this.accepts.get(schema)?.(params) ? [] : this.judge(exchange, schema, params, known);
    const payload = new row.payload(params, { version, step: exchange.step, output: exchange.output });
    exchange.key = eventKey(exchange, row.identity?.(payload));
    return { exchange, event, row, version, payload, violations };
  }

  /** The other leg of a call has an id of its own, which nobody knew when the link was written. */
  private checkLink({ admitted: { link }, event }: RequestContext, params: WireParams): void {
    if (link && event !== 'voice.number' && params.CallSid !== link.callSid) throw link.refuse();
  }

  /** A version that came after this package may have changed the form of a field, but cannot leave out what is required. */
  private judge(exchange: RequestContext, schema: Schema, params: WireParams, known: boolean): readonly string[] {
    const found = violationsOf(schema, params);
    const details = found.map(({ path, rules }) => `${path}: ${rules.join(', ')}`);
    const fatal = known ? found.length > 0 : found.some(({ missing }) => missing);
    if (!fatal || this.settings.onInvalid === 'deliver-raw') return details;
    throw unnamed(exchange, new VoxRefusalError('invalid', { details }));
  }
}

/** What cannot be told by its identity has that of its bytes. */
function unnamed(exchange: RequestContext, refusal: VoxRefusalError): VoxRefusalError {
  exchange.key = eventKey(exchange);
  return refusal;
}

function compileAll(): ReadonlyMap<Schema, Accepts> {
  const schemas = Object.values<EventRow>(CATALOGUE).flatMap(({ versions }) => Object.values(versions));
  const compiled = [...new Set(schemas)].map((schema) => [schema, compileRules(schema)] as const);
  return new Map(compiled.flatMap(([schema, accepts]) => (accepts ? [[schema, accepts] as const] : [])));
}
