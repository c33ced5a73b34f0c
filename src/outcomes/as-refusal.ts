import { VoxRefusalError } from './vox-refusal.error.js';

/** A refusal of our own as it is; anything else that was thrown is a failure, and its cause. */
export function asRefusal(error: unknown): VoxRefusalError {
  return error instanceof VoxRefusalError ? error : new VoxRefusalError('failed', { cause: error });
}
