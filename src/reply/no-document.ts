import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';

/** What a handler returned is no document that can be answered with. */
export function noDocument(reason: string, cause?: unknown): VoxRefusalError {
  return new VoxRefusalError('noDocument', { cause, details: [reason] });
}
