import type { INestApplication } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import { ExpressAdapter } from '@nestjs/platform-express';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { WebhookReceiver } from '../../../src/receiver/webhook-receiver.js';
import type { PlatformName } from '../../support/platforms.js';

/**
 * How a webhook was answered: in front of the framework, in the gate behind the framework's first steps (Fastify only), or
 * on the route, behind everything.
 */
export type Way = 'front' | 'gate' | 'route';

/** Looks at an application from inside: who is called says which way a webhook took. */
export class WayWatch {
  private routed = 0;
  private framed = 0;

  readonly adapters: Readonly<Record<PlatformName, () => AbstractHttpAdapter>> = {
    express: () => new ExpressAdapter(),
    // Fastify gives every request that it sees an id.
    fastify: () => new FastifyAdapter({ genReqId: () => String(++this.framed) }),
  };

  watch(app: INestApplication): void {
    for (const route of app.get(WebhookReceiver, { strict: false, each: true })) {
      const handle = route.handle.bind(route);
      route.handle = (request, response) => {
        this.routed++;
        return handle(request, response);
      };
    }
  }

  /** The way that one webhook takes. */
  async of(send: () => Promise<unknown>): Promise<Way> {
    const before = { routed: this.routed, framed: this.framed };
    await send();
    if (this.routed > before.routed) return 'route';
    return this.framed > before.framed ? 'gate' : 'front';
  }
}
