import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import type { Answer, AnswerHeaders } from '../../outcomes/answer.interface.js';
import type { Front, Gate } from '../gate.type.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import { markAsOurs } from '../../platform/is-ours.js';
import type { ExpressApplication } from '../../platform/express/express-application.interface.js';
import { ExpressStack } from '../../platform/express/express-stack.js';
import { FrontRequest } from '../../platform/express/front-request.js';
import { standIn } from '../../platform/stand-in.js';
import { sendAnswer } from '../send-answer.js';

type Request = IncomingMessage & {
  body?: unknown;
  readonly rawBody?: Buffer;
  readonly secure: boolean;
  readonly params: Readonly<Record<string, string | undefined>>;
};

/** Express 5: body-parser leaves a request alone whose stream somebody has read before. */
export class ExpressPlatform implements HttpPlatform {
  constructor(private readonly adapter: AbstractHttpAdapter) {}

  openGate(gate: Gate): void {
    const pass = async (request: Request, outgoing: ServerResponse, next: () => void): Promise<void> => {
      // Read by a parser in front of Nest, there is nothing to save: the guard takes what the parser made of it.
      if (request.readableDidRead || request.readableEnded) return next();
      const open = await gate({
        incoming: request,
        outgoing,
        secure: request.secure,
        takeOver: () => undefined,
        setBody: (body) => void (request.body = body),
      });
      if (!open) return;
      if (request.readableEnded) tellLateReaders(request);
      next();
    };
    this.adapter.use(markAsOurs(pass));
  }

  openFront(front: Front): void {
    const app = this.adapter.getInstance<ExpressApplication>();
    const stack = new ExpressStack(app, this.adapter as object);
    standIn(this.adapter.getHttpServer(), app, (request, response) =>
      front(new FrontRequest(request, response, app, stack)),
    );
  }

  incoming(request: Request): IncomingMessage {
    return request;
  }

  isSecure(request: Request): boolean {
    return request.secure;
  }

  parsed({ body, rawBody }: Request): { body: unknown; rawBody: Buffer | undefined } {
    return { body, rawBody };
  }

  routeParams(request: Request): Readonly<Record<string, string | undefined>> {
    return request.params;
  }

  setHeaders(response: ServerResponse, headers: AnswerHeaders): void {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  }

  setStatus(response: ServerResponse, status: number): void {
    response.statusCode = status;
  }

  send(response: ServerResponse, answer: Answer): void {
    sendAnswer(response, answer);
  }
}

/** A stream tells its end once: a middleware of the application that reads bodies by hand would wait for it for ever. */
function tellLateReaders(request: Request): void {
  request.on('newListener', (event: string, listener: () => void) => {
    if (event === 'end') process.nextTick(() => listener.call(request));
  });
}
