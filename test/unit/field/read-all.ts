import type { VoxEventName, WireParams } from 'nestjs-vox-webhooks';
import { CATALOGUE, type EventRow } from 'nestjs-vox-webhooks/diagnostics';
import { detectVersion, identifyEvent } from '../../../src/events/identify-event.js';
import { liftEvent } from '../../../src/events/lift-event.js';
import { VoiceCall } from '../../../src/events/voice/voice-call.js';
import { cleanParams } from '../../../src/intake/clean-params.js';
import { decodeForm } from '../../../src/intake/decode-form.js';
import { decodeJson } from '../../../src/intake/decode-json.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import { PayloadJudge } from '../../../src/parsing/payload-judge.js';

/** A body and the route it comes by. */
export interface Sent {
  readonly kind: 'json' | 'form';
  readonly event?: VoxEventName;
  readonly text: string;
}

const JUDGE = new PayloadJudge({ dto: {}, onInvalid: 'deliver-raw' });

/** Does with a body all that is done with it on the way to a handler, and what a handler may do with its payload. */
export function readAll({ kind, event: route, text }: Sent): void {
  const params = decoded(kind, text, route);
  const event = params && identifyEvent(params, route);
  if (!event) return;
  const row: EventRow = CATALOGUE[event];
  const { flaws } = JUDGE.judge(event, detectVersion(row, params), params);
  const payload = liftEvent(event, params, { step: 'menu' }, flaws);
  row.identity?.(payload);
  JSON.stringify(payload);
  if (!(payload instanceof VoiceCall)) return;
  payload.vars.entries();
  payload.vars.get('menu.digits');
  payload.vars.only('digits');
}

function decoded(kind: Sent['kind'], text: string, route: VoxEventName | undefined): WireParams | undefined {
  try {
    return kind === 'json' ? cleanParams(decodeJson(text)) : decodeForm(text, route);
  } catch (error) {
    if (error instanceof VoxRefusalError) return undefined;
    throw error;
  }
}
