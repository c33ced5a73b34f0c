import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { NestApplicationOptions } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import { bornAs } from './born-as.js';

/**
 * Nest's Express adapter with one difference: requests and responses are born with Express's prototypes. Express puts
 * them in place on every request otherwise, and Node 20 makes every property of such an object slow to reach for as long
 * as it lives. Nothing else changes: middleware, guards, filters and your other controllers run as before, and faster.
 *
 * @example
 * const app = await NestFactory.create(AppModule, new LeanExpressAdapter());
 */
export class LeanExpressAdapter extends ExpressAdapter {
  override initHttpServer(options: NestApplicationOptions): void {
    super.initHttpServer(options);
    const app = this.getInstance<Application>();
    const classes = {
      IncomingMessage: bornAs(IncomingMessage, app.request),
      ServerResponse: bornAs(ServerResponse, app.response),
    };
    this.httpServer = options.httpsOptions
      ? createSecureServer({ ...options.httpsOptions, ...classes }, app)
      : createServer(classes, app);
    // Tracking has begun with the server that was replaced.
    if (options.forceCloseConnections) this['trackOpenConnections']();
  }
}

/** The parts of an Express application that count here. */
interface Application {
  (request: IncomingMessage, response: ServerResponse): void;
  readonly request: object;
  readonly response: object;
}
