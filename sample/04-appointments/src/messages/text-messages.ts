/** A text message, and where its receipts go. */
export interface TextMessage {
  readonly to: string;
  readonly body: string;
  readonly receiptsTo: string;
}

/** Sends text messages. */
export abstract class TextMessages {
  /** @returns the id that the receipts name */
  abstract send(message: TextMessage): Promise<string>;
}
