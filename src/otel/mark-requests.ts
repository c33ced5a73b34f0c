import { trace } from '@opentelemetry/api';
import { listen } from './listen.js';

/** Tells the span of the request, which is that of the HTTP instrumentation, what the webhook was. */
export function markRequests(): () => void {
  return listen('vox:webhook', ({ registration, event, code, key }) => {
    trace.getActiveSpan()?.setAttributes({
      'vox.registration': registration,
      'vox.event': event,
      'vox.code': code,
      'vox.key': key,
    });
  });
}
