import { isRecord } from '../../../common/is-record.js';
import { CATALOGUE } from '../../../events/catalogue.js';
import { identifyEvent } from '../../../events/identify-event.js';
import type { VoxEventName } from '../../../events/vox-event-name.type.js';

/** The event of a request as a path such as `…/voice.gather/menu` or its body names it. */
export function eventOf({ pathname }: URL, body: Buffer): VoxEventName | undefined {
  const named = pathname.split('/').findLast(isEvent);
  if (named !== undefined) return named;
  try {
    const params: unknown = JSON.parse(body.toString());
    return isRecord(params) ? identifyEvent(params) : undefined;
  } catch {
    return undefined;
  }
}

function isEvent(name: string): name is VoxEventName {
  return Object.hasOwn(CATALOGUE, name);
}
