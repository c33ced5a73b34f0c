import { Allow } from 'class-validator';

/** News of a flow: any JSON object passes, for nothing is known of its shape (wire-format section 16, row 13). */
export class FlowStatusDto {
  @Allow()
  status?: unknown;

  @Allow()
  tag?: unknown;

  @Allow()
  bulk_tag?: unknown;
}
