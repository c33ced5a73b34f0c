import { VoxRefusalError } from './vox-refusal.error.js';

/** A refusal of our own as it is; anything else that was thrown is a failure, and its cause. */
export function asRefusal(error: unknown): VoxRefusalError {
  return error instanceof VoxRefusalError ? error : new VoxRefusalError('failed', { cause: error });
}

/** A refusal is about a request: one that code of the application comes upon, in `VoxLinks` for example, is its failure. */
export function asFailure(error: unknown): unknown {
  return error instanceof VoxRefusalError ? new VoxRefusalError('failed', { cause: error }) : error;
}
