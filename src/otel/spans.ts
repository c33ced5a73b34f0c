import {
  type Attributes,
  type Context,
  context,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import type { VoxDeliveryMessage } from '../telemetry/vox-messages.interface.js';
import { endingAttributes, processAttributes } from './handler-attributes.js';
import { listen } from './listen.js';

/** A span around every handler call, in whose context the handler runs. */
export function traceHandlers(tracer: Tracer): () => void {
  return listen('tracing:vox:delivery:start', (message) => {
    const options = { kind: SpanKind.CONSUMER, attributes: startAttributes(message), root: isQueued(message) };
    const name = `process ${message.event}`;
    message.within((next) => tracer.startActiveSpan(name, options, (span) => inSpan(span, message, next)));
  });
}

/** Adds what the webhook was to the span of its request. */
export function markRequests(find: (active: Context) => Span | undefined = trace.getSpan): () => void {
  return listen('vox:webhook', ({ registration, event, code, key }) => {
    const active = context.active();
    const span = find(active) ?? trace.getSpan(active);
    span?.setAttributes({
      'vox.registration': registration,
      'vox.event': event,
      'vox.code': code,
      'vox.key': key,
    });
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

function startAttributes(message: VoxDeliveryMessage): Attributes {
  const { key, version, attempt, waitedMs } = message;
  return {
    ...processAttributes(message),
    'vox.key': key,
    'vox.version': version,
    'vox.attempt': attempt,
    'vox.waited_ms': waitedMs,
  };
}

/** The span that is active where a worker takes a job was there before the event, so it cannot be the parent. */
function isQueued({ waitedMs }: VoxDeliveryMessage): boolean {
  return waitedMs !== undefined;
}
