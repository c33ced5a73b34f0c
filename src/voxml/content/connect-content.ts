import type { AttributesOf, Fit } from '../types/attributes.types.js';
import { Content } from './content.js';

/** What may stand in Connect: Flow (wire-format section 14.3). */
export class ConnectContent extends Content {
  /**
   * A flow of the portal by its GUID (wire-format section 14.6, Flow).
   * @throws VoxmlError
   * @example voxml().connect((to) => to.flow('0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f10', { resume: true }))
   */
  flow<const A extends AttributesOf<'Flow'>>(guid: string, attributes?: A & Fit<'Flow', A>): this {
    return this.leaf('Flow', attributes, guid ?? null);
  }
}
