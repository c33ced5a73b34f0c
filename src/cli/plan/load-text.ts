import { counted, duration } from './plan-words.js';
import type { PlanRequest } from './plan-request.interface.js';

/** `2,000 events a second, 2 handlers of 40 ms each, and a burst of 100,000 events` */
export function loadText({ rate, handlers, handlerMs, burst, clearSeconds }: PlanRequest): string {
  const at = `${counted(rate, 'event')} a second, ${counted(handlers, 'handler')} of ${duration(handlerMs)} each`;
  if (burst === 0) return at;
  const inTime = clearSeconds === undefined ? '' : ` to be cleared in ${duration(clearSeconds * 1_000)}`;
  return `${at}, and a burst of ${counted(burst, 'event')}${inTime}`;
}
