import { CATALOGUE } from '../events/catalogue.js';
import { detectVersion } from '../events/detect-version.js';
import type { EventRow } from '../events/event-row.interface.js';
import { identifyEvent } from '../events/identify-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import { type Accepts, compileRules } from './compile-rules.js';
import { eventKey } from './event-key.js';
import { violationsOf } from './violations-of.js';

type Schema = new () => object;

interface ParserOptions {
  /** Classes that replace the schemas of events. */
  readonly dto: Readonly<Partial<Record<VoxEventName, Schema>>>;
  readonly onInvalid: 'reject' | 'quarantine' | 'deliver-raw';
}

/** Third stage: identifies the event, validates it against the schema of its version, and lifts it to its payload class. */
export class EventParser {
  private readonly accepts = compileAll();

  constructor(
    private readonly options: ParserOptions,
    private readonly log: WebhookLogger,
  ) {}

  /**
   * @param expected the event that a hand-written route takes; else route and payload tell it
   * @throws VoxRefusalError for a body that could not be read, an event that is not known, a payload against its schema
   */
  parse(context: RequestContext, expected?: VoxEventName): ParsedEvent {
    // First of all: a dead letter keeps no card data only if it knows the event.
    context.event = expected ?? context.event;
    if (context.fault) throw unnamed(context, context.fault);
    const params: WireParams = context.params ?? {};
    const event = expected ?? identifyEvent(params, context.event);
    checkLink(context, params);
    if (!event) throw unnamed(context, new VoxRefusalError('unknownEvent'));
    context.event = event;
    const row: EventRow = CATALOGUE[event];
    const { version, known, dto } = detectVersion(row, params);
    context.version = version;
    if (!known) this.log.warn(`version ${event}`, `${event} came in a version that is new to this package`);
    const schema = this.options.dto[event] ?? dto;
    const violations = this.accepts.get(schema)?.(params) ? [] : this.judge(context, schema, params, known);
    const payload = new row.payload(params, { version, step: context.step, output: context.output });
    context.key = eventKey(context, row.identity?.(payload));
    return { context, event, row, version, payload, violations };
  }

  /** A version that is newer than this package may have changed the form of a field, but still has what is required. */
  private judge(context: RequestContext, schema: Schema, params: WireParams, known: boolean): readonly string[] {
    const found = violationsOf(schema, params);
    const details = found.map(({ path, rules }) => `${path}: ${rules.join(', ')}`);
    const fatal = known ? found.length > 0 : found.some(({ missing }) => missing);
    if (!fatal || this.options.onInvalid === 'deliver-raw') return details;
    throw unnamed(context, new VoxRefusalError('invalid', { details }));
  }
}

/** The other leg of a call has an id of its own, which was unknown when the link was written. */
function checkLink({ admitted: { link }, event }: RequestContext, params: WireParams): void {
  if (link && event !== 'voice.number' && params.CallSid !== link.callSid) throw link.refuse();
}

/** Without an identity of its own an event has that of its bytes. */
function unnamed(context: RequestContext, refusal: VoxRefusalError): VoxRefusalError {
  context.key = eventKey(context);
  return refusal;
}

function compileAll(): ReadonlyMap<Schema, Accepts> {
  const schemas = Object.values<EventRow>(CATALOGUE).flatMap(({ versions }) => Object.values(versions));
  const compiled = [...new Set(schemas)].map((schema) => [schema, compileRules(schema)] as const);
  return new Map(compiled.flatMap(([schema, accepts]) => (accepts ? [[schema, accepts] as const] : [])));
}
