import type { Gate, Pass, Passage } from '../gate.interface.js';
import { discardArrived } from '../write-answer.js';
import type { HttpPlatform } from '../http-platform.interface.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from './fastify.interfaces.js';

/**
 * The gate as the last `preParsing` hook: all `onRequest` hooks of the application have run by then. The headers that
 * announce a body are hidden while Fastify looks for a parser: a body that was read is none to wait for, and one that is
 * refused is for no parser.
 */
export function installFastifyGate(instance: FastifyInstance, gate: Gate, platform: HttpPlatform): void {
  instance.addHook('preParsing', (request, reply, payload, done) => {
    const { raw, params, routeOptions } = request;
    const { url: pattern } = routeOptions;
    // What the router has matched is certain; of what it has not, only the URL is known.
    const route = pattern === undefined ? gate.paths.locate(raw.url ?? '') : gate.paths.ofMatch(pattern, params);
    if (route === undefined) return done();
    const webhook = platform.webhookOf(request, reply, payload);
    // Fastify matches a parameter with nothing, and Nest takes none of these.
    const isRouted = pattern !== undefined && Object.values(params).every(Boolean);
    void gate.judge(webhook, route, isRouted, (passage) => pass(request, reply, passage, done), done);
  });

  function pass({ raw }: FastifyRequest, reply: FastifyReply, passage: Passage, done: () => void): ReturnType<Pass> {
    if (passage.to === 'route') {
      gate.bodies.hide(raw);
      done();
    } else if (passage.to === 'sender') {
      if (passage.unread) return discardArrived(raw).then(() => platform.send(reply, passage.answer));
      platform.send(reply, passage.answer);
    } else {
      reply.hijack();
    }
    return undefined;
  }
}
