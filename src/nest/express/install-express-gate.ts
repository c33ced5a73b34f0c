import type { ServerResponse } from 'node:http';
import type { AbstractHttpAdapter } from '@nestjs/core';
import { decodeUnreserved } from '../../routing/normal-path.js';
import type { Gate, Pass, Passage } from '../gate.interface.js';
import { discardArrived, writeAnswer } from '../write-answer.js';
import { HttpWebhook } from '../http-webhook.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { ExpressRequest } from './express-request.interface.js';

type Next = (error?: unknown) => void;

/** In a path, and not behind the scheme of an absolute one: the router of Express takes none. */
const DOUBLE_SLASH = /^(?:\/\/|[^?#]*[^:?#]\/\/)/;

/** The two methods by which an application of Nest registers body parsers on its adapter. */
const REGISTRARS = ['registerParserMiddleware', 'useBodyParser'] as const;

/**
 * Stands directly before the body parsers that Nest registers, and again directly behind them: everything else of the
 * application runs before or after, and sees requests as they are. A body that was read is left alone by the parsers.
 */
export function installExpressGate(adapter: AbstractHttpAdapter, gate: Gate, platform: HttpPlatform): () => boolean {
  let stands = false;
  const registering = adapter as AbstractHttpAdapter &
    Record<(typeof REGISTRARS)[number], (...args: unknown[]) => unknown>;
  for (const name of REGISTRARS) {
    const register = registering[name];
    registering[name] = (...args) => {
      stands = true;
      adapter.use(judge);
      const result = register.apply(adapter, args);
      adapter.use(show);
      return result;
    };
  }

  return () => stands;

  function judge(request: ExpressRequest, response: ServerResponse, next: Next): void {
    const route = gate.paths.locate(request.url);
    // A body that a parser in front of Nest has read is left to the guard.
    if (route === undefined || request.readableDidRead || request.readableEnded) return next();
    // As the router would: a handler may look at them on the fast path.
    if (route !== 'unknown-route') request.params = { ...route };
    const webhook = new HttpWebhook(platform, request, request, response, undefined);
    const isRouted = !DOUBLE_SLASH.test(request.url);
    void gate.judge(webhook, route, isRouted, (passage) => pass(request, response, passage, next), next);
  }

  function pass(request: ExpressRequest, response: ServerResponse, passage: Passage, next: Next): ReturnType<Pass> {
    if (passage.to === 'route') {
      if (passage.unread) gate.bodies.hide(request);
      // Express compares paths as they are spelled.
      if (request.url.includes('%')) request.url = decodeUnreserved(request.url);
      next();
    } else if (passage.to === 'sender') {
      if (passage.unread) return discardArrived(request).then(() => writeAnswer(response, passage.answer));
      writeAnswer(response, passage.answer);
    }
    return undefined;
  }

  function show(request: ExpressRequest, _response: ServerResponse, next: Next): void {
    if (gate.bodies.mark in request) gate.bodies.show(request);
    next();
  }
}
