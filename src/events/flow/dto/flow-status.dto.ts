import { IsOptional } from 'class-validator';
import { IsText } from '../../rules/text.decorators.js';

/** News of a flow: no object is refused, for nothing is known of its shape (wire-format section 16, row 13). */
export class FlowStatusDto {
  @IsOptional()
  @IsText(256)
  status?: string | null;

  @IsOptional()
  @IsText(256)
  tag?: string | null;

  @IsOptional()
  @IsText(256)
  bulk_tag?: string | null;
}
