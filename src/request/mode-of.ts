import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { RequestContext } from './request-context.js';

/** How a webhook has to be answered. An event that could not be told still is a call if it names one. */
export function modeOf({ event, params }: RequestContext): EventMode {
  if (event) return CATALOGUE[event].mode;
  return params && 'CallSid' in params ? 'actionable' : 'informational';
}
