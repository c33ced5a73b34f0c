import { textOf } from '../fields/values.js';
import { VoxEvent } from '../vox-event.js';
import type { WireParams } from '../wire-params.type.js';

/** `flow.status`: news of a running flow. Nothing is sourced but the tags, so look into `raw` (wire-format section 8). */
export class FlowStatus extends VoxEvent {
  override readonly event = 'flow.status';
  /** Candidate. */
  readonly status?: string;
  /** The custom string given when the flow was started. */
  readonly tag?: string;
  /** The custom string given for a whole campaign. */
  readonly bulkTag?: string;

  constructor(params: WireParams) {
    super(params);
    this.status = textOf(params.status);
    this.tag = textOf(params.tag);
    this.bulkTag = textOf(params.bulk_tag);
  }
}
