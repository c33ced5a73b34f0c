import { IsOptional } from 'class-validator';
import { IsText } from '../../rules/is-text.decorator.js';
import { DeliveryReceiptDto } from './delivery-receipt.dto.js';

/** Delivery receipt, Messaging v1; also the older form that has `id` and no `api_version`. */
export class MessageDlrV1Dto extends DeliveryReceiptDto {
  /** Required by the documentation, missing in every receipt that was seen. */
  @IsOptional()
  @IsText(256)
  batch_id?: string | null;
}
