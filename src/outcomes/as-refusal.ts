import { VoxRefusal } from './vox-refusal.error.js';

/** A refusal of our own as it is; anything else that was thrown is a failure, and its cause. */
export function asRefusal(error: unknown): VoxRefusal {
  return error instanceof VoxRefusal ? error : new VoxRefusal('failed', { cause: error });
}
