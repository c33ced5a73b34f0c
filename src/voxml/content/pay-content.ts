import type { AttributesOf, Fit } from '../types/attributes.types.js';
import { Content } from './content.js';
import { PromptContent } from './prompt-content.js';

/** What may stand in Pay: Prompt and Parameter (wire-format section 14.3). */
export class PayContent extends Content {
  /**
   * What the caller hears at one step of the payment (wire-format section 14.6, Prompt).
   * @throws VoxmlError
   * @example voxml().pay({}, (pay) => pay.prompt({ for: 'security-code', attempt: [2, 3] }, (step) => step.say('Again.')))
   */
  prompt<const A extends AttributesOf<'Prompt'>>(
    attributes: A & Fit<'Prompt', A>,
    fill?: (prompt: PromptContent) => PromptContent | void,
  ): this {
    return this.parent('Prompt', attributes, new PromptContent(), fill);
  }

  /**
   * A value handed on to the payment connector. Known from vendor code only (wire-format section 14.6, Parameter).
   * @throws VoxmlError
   * @example voxml().pay({}, (pay) => pay.parameter('order', '4711'))
   */
  parameter(name: string, value: string): this {
    return this.leaf('Parameter', { name, value });
  }
}
