/** Sends text messages. */
export abstract class TextMessages {
  abstract send(to: string, text: string): Promise<void>;
}
