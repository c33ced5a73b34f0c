import { hash } from 'node:crypto';
import { CATALOGUE } from '../events/catalogue.js';
import { isOpen } from '../credentials/link-mark.js';
import { type DetectedVersion, detectVersion, identifyEvent } from '../events/identify-event.js';
import type { EventRow } from '../events/event-row.interface.js';
import { liftEvent } from '../events/lift-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { WireParams } from '../events/wire-params.type.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { ParsedEvent } from '../request/parsed-event.interface.js';
import type { RequestContext } from '../request/request-context.js';
import type { WebhookLogger } from '../telemetry/webhook-logger.js';
import { FLAWLESS, type JudgeOptions, type Judgement, PayloadJudge } from './payload-judge.js';

/** Third stage: identifies the event, validates it against the schema of its version, and lifts it to its payload class. */
export class EventParser {
  private readonly payloads: PayloadJudge;

  constructor(
    private readonly options: JudgeOptions,
    private readonly log: WebhookLogger,
  ) {
    this.payloads = new PayloadJudge(options);
  }

  /**
   * @param expected the event that a hand-written route takes; else route and payload tell it
   * @throws VoxRefusalError for a body that could not be read, an event that is not known, a payload without a field that
   * the event cannot do without
   */
  parse(context: RequestContext, expected?: VoxEventName): ParsedEvent {
    // First of all: a dead letter keeps no card data only if it knows the event.
    context.event = expected ?? context.event;
    if (context.fault) throw unnamed(context, context.fault);
    const params: WireParams = context.params ?? {};
    const event = expected ?? identifyEvent(params, context.event);
    const { link } = context.admitted;
    // The other leg of a call, and a call that was not yet made, have an id that was unknown when the link was written.
    const isAnyCall = context.event === 'voice.number' || (link && isOpen(link.callSid));
    if (link && !isAnyCall && params.CallSid !== link.callSid) throw link.refuse();
    if (!event) throw unnamed(context, new VoxRefusalError('unknownEvent'));
    context.event = event;
    const row: EventRow = CATALOGUE[event];
    const detected = detectVersion(row, params);
    const { version, known } = detected;
    context.version = version;
    if (!known) this.log.warn(`version ${event}`, `${event} came in a version that is new to this package`);
    const schema = this.options.dto[event] ? undefined : this.payloads.schemas.get(detected.dto);
    const fits = schema?.accepts(params);
    const { flaws, violations } = fits ? FLAWLESS : this.judge(context, event, detected, params);
    context.flaws = flaws;
    for (const field of flaws) this.log.flawed(event, field);
    const hints = { version, step: context.step, output: context.output };
    const payload = flaws.length > 0 ? liftEvent(event, params, hints, flaws) : new row.payload(params, hints);
    // A field that does not fit may be the one that tells two events apart. Their bytes always do.
    const isWhole = flaws.length === 0 && violations.length === 0;
    context.key = eventKey(context, isWhole ? row.identity?.(payload) : undefined);
    return { context, event, row, version, payload, flaws, violations };
  }

  private judge(
    context: RequestContext,
    event: VoxEventName,
    detected: DetectedVersion,
    params: WireParams,
  ): Judgement {
    try {
      return this.payloads.judge(event, detected, params);
    } catch (error) {
      // Rules of the application may throw, and nobody else would tell of it.
      if (!(error instanceof VoxRefusalError)) this.log.threw(`the \`dto\` of ${event}`, error);
      throw unnamed(context, asRefusal(error));
    }
  }
}

/** Without an identity of its own an event has that of its bytes. */
function unnamed(context: RequestContext, refusal: VoxRefusalError): VoxRefusalError {
  context.key = eventKey(context);
  return refusal;
}

/**
 * Hashed identity of an event: its own lasting parts where it has some, else its bytes. The platform sends no delivery
 * id (wire-format section 1), and voice events carry no name, so registration, event and step are part of it.
 */
export function eventKey(
  { registration, event, step, version, bytes }: RequestContext,
  identity?: readonly string[],
): string {
  let named = '';
  // Each with its length in front, so that no two lists of parts read alike.
  for (const one of [registration, event, step, version, ...(identity ?? [])])
    named += one === undefined ? '-' : `${one.length}:${one}`;
  if (!identity) named += `=${bytes.toString('latin1')}`;
  // Joined, not concatenated: that would keep both parts alive beside the key, and a store may keep a million keys for a day.
  return ['v1-', hash('sha256', named, 'base64url')].join('');
}
