import type { AttributesOf, Fit } from '../types/attributes.types.js';
import { Content } from './content.js';

/** What may stand in Dial: Number (wire-format section 14.3). */
export class DialContent extends Content {
  /**
   * A number to call. Its attributes are known from vendor code only (wire-format section 14.6, Number).
   * @throws VoxmlError
   * @example voxml().dial((to) => to.number('+12025550100').number('+12025550101', { sendDigits: 'ww12' }))
   */
  number<const A extends AttributesOf<'Number'>>(phone: string, attributes?: A & Fit<'Number', A>): this {
    return this.leaf('Number', attributes, phone ?? null);
  }
}
