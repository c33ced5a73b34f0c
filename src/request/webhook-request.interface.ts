import type { RequestHead } from '../common/request-head.interface.js';

/** A request as the receiver takes it: data about the head, and a body that is read when it is asked for. */
export interface WebhookRequest {
  readonly head: RequestHead;
  /** Whether it came by HTTPS, by the framework's own judgement of its proxies. */
  readonly isSecure: boolean;
  /**
   * What a parser of the application has made of a body that it has read: the bytes are gone, unless it kept them.
   * `undefined` as long as the body is unread.
   */
  readonly parsed: ParsedBody | undefined;
  /** Keeps the body back while the head is judged: for a listener of the application it would run past, and be over. */
  hold?<Verdict>(judging: Promise<Verdict>): Promise<Verdict>;
  /**
   * The bytes of an unread body.
   * @param limit in bytes
   * @param deadline in milliseconds
   * @throws VoxRefusalError `tooLarge` or `tooSlow`
   * @throws SenderGoneError
   */
  read(limit: number, deadline: number): Promise<Buffer>;
}

/** A body that was read and parsed by somebody else. */
export interface ParsedBody {
  readonly value: unknown;
  /** The bytes, where the application keeps them (`rawBody`). */
  readonly bytes: Buffer | undefined;
}
