import type { Attributes } from '@opentelemetry/api';
import type { VoxDeliveryMessage } from '../telemetry/vox-messages.interface.js';

/** Value of the semantic conventions for an error without a class. */
const OTHER = '_OTHER';

/** What span and metric of a handler call have in common; names by the semantic conventions for messaging. */
export function processAttributes({ registration, event, handler }: VoxDeliveryMessage): Attributes {
  return {
    'messaging.system': 'voxtelesys',
    'messaging.operation.name': 'process',
    'messaging.operation.type': 'process',
    'messaging.destination.name': event,
    'vox.registration': registration,
    'vox.handler': handler,
  };
}

/** How a handler call ended. */
export function endingAttributes(message: VoxDeliveryMessage): Attributes {
  return { 'vox.code': message.code, ...('error' in message && { 'error.type': errorType(message.error) }) };
}

/** Class of what was thrown. Not its `name`: that may be set at run time and hold anything. */
export function errorType(error: unknown): string {
  return error instanceof Error ? error.constructor.name || OTHER : OTHER;
}
