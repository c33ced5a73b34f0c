import type { Attributes } from '@opentelemetry/api';
import type { VoxDeliveryMessage } from '../telemetry/vox-delivery-message.interface.js';

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
