import { IsOptional } from 'class-validator';
import { IsText } from '../../rules/is-text.decorator.js';
import { DeliveryReceiptDto } from './delivery-receipt.dto.js';

/** Delivery receipt of the generation that names its channel and version (wire-format section 4.2, live key set). */
export class MessageDlr20250201Dto extends DeliveryReceiptDto {
  @IsOptional()
  @IsText(256)
  channel?: string | null;

  @IsOptional()
  @IsText(256)
  api_version?: string | null;
}
