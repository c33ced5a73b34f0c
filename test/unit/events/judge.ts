import { CATALOGUE } from '../../../src/events/catalogue.js';
import { detectVersion } from '../../../src/events/identify-event.js';
import type { VoxEventName } from '../../../src/events/vox-event-name.type.js';
import type { WireParams } from '../../../src/events/wire-params.type.js';
import { type Judgement, PayloadJudge } from '../../../src/parsing/payload-judge.js';
import { violationsOf } from './violations-of.js';

/** What the DTO of the event, in the version the parameters claim, has against them. */
export function judge(event: VoxEventName, params: WireParams): string[] {
  return violationsOf(detectVersion(CATALOGUE[event], params).dto, params);
}

const JUDGE = new PayloadJudge({ dto: {}, onInvalid: 'reject' });

/** What the parser says of them. */
export function verdict(event: VoxEventName, params: WireParams): Judgement {
  return JUDGE.judge(event, detectVersion(CATALOGUE[event], params), params);
}
