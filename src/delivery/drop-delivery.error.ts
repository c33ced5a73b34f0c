/**
 * Thrown by a handler: this event needs no work, now or ever. The platform gets a 2xx and does not send it again; a
 * configured dead-letter sink keeps it. A call hears the fallback document. The message stands in the debug log.
 *
 * @example
 * if (!(await this.messages.mark(dlr.messageId, dlr.status))) throw new DropDelivery('not one of ours');
 */
export class DropDelivery extends Error {
  override readonly name = 'DropDelivery';
}
