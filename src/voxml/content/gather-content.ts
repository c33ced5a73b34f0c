import type { AttributesOf, Fit } from '../types/attributes.types.js';
import { PromptContent } from './prompt-content.js';

/** What may stand in Gather: Say, Play and Pause (wire-format section 14.3). */
export class GatherContent extends PromptContent {
  /**
   * Waits in silence, for a second if nothing else is said (wire-format section 14.4, Pause).
   * @throws VoxmlError
   * @example voxml().pause({ length: 3 })
   */
  pause<const A extends AttributesOf<'Pause'>>(attributes?: A & Fit<'Pause', A>): this {
    return this.leaf('Pause', attributes);
  }
}
