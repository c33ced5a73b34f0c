import type { Attributes } from '@opentelemetry/api';
import type { VoxDeliveryMessage } from '../telemetry/vox-delivery-message.interface.js';
import { errorType } from './error-type.js';

/** How a handler call ended. */
export function endingAttributes(message: VoxDeliveryMessage): Attributes {
  return { 'vox.code': message.code, ...('error' in message && { 'error.type': errorType(message.error) }) };
}
