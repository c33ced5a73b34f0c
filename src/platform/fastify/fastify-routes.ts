import type { AbstractHttpAdapter } from '@nestjs/core';
import { Server } from 'node:http';
import { Server as SecureServer } from 'node:https';
import type { KnownRoute } from '../../module/known-route.interface.js';
import type { FastifyHooks } from './fastify-hooks.js';
import type { FastifyInstance, FastifyRequest } from '../../nest/fastify/fastify.interfaces.js';
import { kept } from './kept.js';
import { RequestMould } from './request-mould.js';

/** What was found out about a route. */
interface Finding {
  /** Nothing would run between the gate and the route. */
  readonly isAlone: boolean;
  /** How its requests are made, if Fastify as a whole need not see them. */
  readonly mould: RequestMould | undefined;
}

/** Hooks and features of Nest's adapter that an application may switch on at any time. */
interface AdapterHooks {
  readonly onRequestHook?: unknown;
  readonly onResponseHook?: unknown;
  readonly corsHook?: unknown;
  readonly securityHook?: unknown;
  /** Its extractor may be code of the application. */
  readonly versioningOptions?: unknown;
}

/** Options that hand requests to code of the application, or change where they lead. */
const TELLING = ['serverFactory', 'rewriteUrl', 'handlerTimeout'];

/** Knows what Fastify would run for a URL. The first request to each goes through it, and shows. */
export class FastifyRoutes {
  private readonly findings = new Map<KnownRoute, Finding>();

  constructor(
    private readonly adapter: AbstractHttpAdapter,
    readonly hooks: FastifyHooks,
  ) {}

  /** Whether the next thing to run behind the gate is the route itself. */
  isAlone(request: FastifyRequest, route: KnownRoute): boolean {
    let finding = this.findings.get(route);
    if (!finding) this.findings.set(route, (finding = this.look(request, route)));
    return finding.isAlone;
  }

  /** How a request to the route is made, once it is known that Fastify need not see it. */
  mouldOf(route: KnownRoute): RequestMould | undefined {
    const { onRequestHook, onResponseHook, corsHook, securityHook, versioningOptions } = this.adapter as AdapterHooks;
    if (onRequestHook || onResponseHook || corsHook || securityHook || versioningOptions) return undefined;
    return this.findings.get(route)?.mould;
  }

  private look(request: FastifyRequest, { pattern }: KnownRoute): Finding {
    const isOurs = request.routeOptions.url === pattern && this.hooks.areAllOf(request);
    const isAlone = isOurs && this.hooks.isFreeBehindGate;
    const isPlain = isAlone && this.hooks.areAdaptersOnly && this.isSilent;
    return { isAlone, mould: isPlain ? new RequestMould(request) : undefined };
  }

  /** Whether nobody would hear of a request: no logger, no option of the application's, a server as Node makes it. */
  private get isSilent(): boolean {
    const instance = this.adapter.getInstance<FastifyInstance>();
    const server: unknown = this.adapter.getHttpServer();
    const options = kept(instance, 'fastify.options') as Readonly<Record<string, unknown>> | undefined;
    return (
      options !== undefined &&
      TELLING.every((option) => !options[option]) &&
      // All methods of the logger that says nothing are the same.
      instance.log.info === instance.log.error &&
      (server instanceof Server || server instanceof SecureServer)
    );
  }
}
