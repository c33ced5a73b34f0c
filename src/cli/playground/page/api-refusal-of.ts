import { CatalogueError } from '../../../events/catalogue.error.js';
import { PhoneError } from '../../../testing/phone/phone.error.js';
import type { ApiFault } from '../protocol/api-fault.types.js';
import { TargetError } from '../wire/target.error.js';
import { PlaygroundError } from './playground.error.js';

/** Status and body of the answer to an operation that was refused. */
export function apiRefusalOf(error: unknown): { readonly status: number; readonly fault: ApiFault } {
  if (error instanceof PlaygroundError) return { status: error.status, fault: error.fault };
  if (error instanceof TargetError) {
    const { code, message, remedy } = error;
    return { status: 403, fault: { code, message, remedy } };
  }
  if (error instanceof CatalogueError) {
    const { problem: message, remedy } = error;
    return { status: 400, fault: { code: 'VOX_PLAYGROUND_INPUT', message, remedy } };
  }
  if (error instanceof PhoneError) {
    const { code, remedy, message } = error;
    return { status: 409, fault: { code, message: message.slice(code.length + 2, -remedy.length - 2), remedy } };
  }
  const message = error instanceof Error ? error.message : 'unknown';
  const remedy = 'Report it: this is an error of vox itself.';
  return { status: 500, fault: { code: 'VOX_CLI_INTERNAL', message, remedy } };
}
