import { type Span, SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import type { VoxDeliveryMessage } from '../telemetry/vox-delivery-message.interface.js';
import { endingAttributes } from './ending-attributes.js';
import { listen } from './listen.js';
import { processAttributes } from './process-attributes.js';

/** A span around every handler call, in whose context the handler runs. */
export function traceHandlers(tracer: Tracer): () => void {
  return listen('tracing:vox:delivery:start', (message) => {
    const options = { kind: SpanKind.CONSUMER, attributes: startAttributes(message), root: isQueued(message) };
    const name = `process ${message.event}`;
    message.within((next) => tracer.startActiveSpan(name, options, (span) => inSpan(span, message, next)));
  });
}

async function inSpan<Result>(span: Span, message: VoxDeliveryMessage, next: () => Promise<Result>): Promise<Result> {
  try {
    return await next();
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.setAttributes({ ...endingAttributes(message), 'vox.late': message.late });
    span.end();
  }
}

function startAttributes(message: VoxDeliveryMessage) {
  const { key, version, attempt, waitedMs } = message;
  return {
    ...processAttributes(message),
    'vox.key': key,
    'vox.version': version,
    'vox.attempt': attempt,
    'vox.waited_ms': waitedMs,
  };
}

/** Whatever was active when the worker began to take jobs has nothing to do with the event. */
function isQueued({ waitedMs }: VoxDeliveryMessage): boolean {
  return waitedMs !== undefined;
}
