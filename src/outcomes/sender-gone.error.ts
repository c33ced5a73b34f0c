import { VoxRefusal } from './vox-refusal.error.js';

/** The sender went away before the body was complete: there is nobody to answer. */
export class SenderGone extends VoxRefusal {
  constructor() {
    super('tooSlow');
  }
}
