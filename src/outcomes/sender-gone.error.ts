import { VoxRefusalError } from './vox-refusal.error.js';

/** The sender went away before the body was complete: there is nobody to answer. */
export class SenderGoneError extends VoxRefusalError {
  constructor() {
    super('tooSlow');
  }
}
