import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import type { RequestHead } from '../common/request-head.interface.js';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Judged } from '../receiver/verdict.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { ParsedBody, WebhookRequest } from '../request/webhook-request.interface.js';

/** A request of a framework: where its own `@Body()` looks, and the verdicts that it carries. */
export type FrameworkRequest = Judged & { body?: unknown };

/** What only the framework knows of its requests. */
interface Framework {
  isSecure(request: unknown): boolean;
}

/** A webhook over HTTP, as the receiver takes it. */
export class HttpWebhook implements WebhookRequest, RequestSource {
  readonly head: RequestHead;

  constructor(
    private readonly framework: Framework,
    readonly request: FrameworkRequest,
    readonly incoming: IncomingMessage,
    readonly outgoing: ServerResponse,
    readonly parsed: ParsedBody | undefined,
    /** The body, where a hook of the application has put another stream in its place. */
    private readonly body: Readable = incoming,
  ) {
    this.head = incoming;
  }

  get isSecure(): boolean {
    return this.framework.isSecure(this.request);
  }

  /** What listens to a body lets it flow. Nothing is lost of one that does not flow, and others may wait for that. */
  async hold<Verdict>(judging: Promise<Verdict>): Promise<Verdict> {
    const { body } = this;
    if (!body.readableFlowing) return judging;
    body.pause();
    try {
      return await judging;
    } finally {
      // It goes on in the next tick: who reads it next is there by then.
      body.resume();
    }
  }

  /** Collects the body. Stops reading at the limit and at the deadline. */
  read(limit: number, deadline: number): Promise<Buffer> {
    const { incoming, body } = this;
    return new Promise((resolve, reject) => {
      const announced = Number(incoming.headers['content-length']);
      if (announced > limit) return reject(new VoxRefusalError('tooLarge'));
      // Something else has read it meanwhile. It is destroyed as well, and yet its sender waits.
      if (body.readableEnded) return resolve(Buffer.alloc(0));
      if (body.destroyed) return reject(this.loss());
      const chunks: Buffer[] = [];
      let size = 0;
      let isOver = false;
      let timer: NodeJS.Timeout | undefined;
      const refuse = (refusal: VoxRefusalError): void => {
        isOver = true;
        clearTimeout(timer);
        body.pause().off('data', take).off('end', finish).off('close', lose);
        if (incoming.httpVersionMajor > 1) this.endStreamLater();
        reject(refusal);
      };
      const take = (chunk: Buffer | string): void => {
        // A middleware in front of this one may have called `setEncoding`, for all who read.
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk, body.readableEncoding ?? 'utf8') : chunk;
        size += bytes.length;
        if (size > limit) refuse(new VoxRefusalError('tooLarge'));
        else chunks.push(bytes);
      };
      const finish = (): void => {
        isOver = true;
        clearTimeout(timer);
        resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
      };
      // Every request closes in the end; one that closes before its end was broken off.
      const lose = (): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        reject(this.loss());
      };
      // Without a listener for errors, a sender that breaks off is a plain close.
      body.on('data', take).on('end', finish).on('close', lose);
      // Most bodies come along with their head: at the end of this turn all of it was read, and there is nothing to wait for.
      setImmediate(() => {
        if (!isOver) timer = setTimeout(() => refuse(new VoxRefusalError('tooSlow')), deadline);
      });
    });
  }

  /** Why a body ends before its end: another stream may fail while its sender waits for an answer. */
  private loss(): Error {
    return (this.body !== this.incoming && this.body.errored) || new SenderGoneError();
  }

  /** Of a stream of HTTP/2 that was read in part: the connection stays, and Node would keep it for as long. */
  private endStreamLater(): void {
    const { stream } = this.incoming as { readonly stream?: Duplex & { close(): void } };
    // The response of HTTP/2 finishes when its stream is closed.
    stream?.once('finish', () => stream.resume().close());
  }

  onLost(callback: () => void): void {
    const { outgoing } = this;
    const check = (): void => void (outgoing.writableFinished || callback());
    if (outgoing.closed || outgoing.destroyed) check();
    else outgoing.once('close', check);
  }
}
