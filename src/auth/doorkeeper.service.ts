import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../events/catalogue.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { DrainService } from '../delivery/drain.service.js';
import { Exchange } from '../intake/exchange.js';
import { StrictReader } from '../intake/strict-reader.service.js';
import type { RouteParts } from '../module/mount.service.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { Authenticator } from './authenticator.service.js';

/** A request at the door. */
interface Caller {
  readonly incoming: IncomingMessage;
  readonly secure: boolean;
  readonly route: RouteParts | 'astray';
  readonly parsed?: { readonly body: unknown; readonly rawBody: Buffer | undefined };
}

const METHODS = new Set(['GET', 'POST']);

/**
 * Lets a request in: credentials first, then everything that can be refused by its head, then the body. Gate and guard
 * both ask here, so that there is one rule set; who has been let in by the gate is not asked again by the guard.
 */
@Injectable()
export class Doorkeeper {
  private readonly admitted = new WeakMap<IncomingMessage, Exchange>();

  constructor(
    private readonly authenticator: Authenticator,
    private readonly reader: StrictReader,
    private readonly drain: DrainService,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  exchangeOf(incoming: IncomingMessage): Exchange | undefined {
    return this.admitted.get(incoming);
  }

  /** @throws VoxRefusal */
  async admit({ incoming, secure, route, parsed }: Caller): Promise<Exchange> {
    if (this.settings.requireHttps && !secure) throw new VoxRefusal('insecure');
    const { credential, signer, link } = await this.authenticator.authenticate(incoming);
    if (!METHODS.has(incoming.method ?? '')) throw new VoxRefusal('methodNotAllowed');
    const { event, step } = known(route);
    this.drain.check();
    const exchange = new Exchange(this.settings.name, incoming, credential, event, step);
    exchange.signer = signer;
    exchange.link = link;
    await this.reader.read(exchange, incoming, parsed);
    this.admitted.set(incoming, exchange);
    return exchange;
  }
}

function known(route: RouteParts | 'astray'): { event?: VoxEventName; step?: string } {
  if (route === 'astray') throw new VoxRefusal('unknownRoute');
  const { event, step } = route;
  if (event === undefined) return {};
  if (!isEvent(event)) throw new VoxRefusal('unknownRoute');
  return { event, ...(step !== undefined && { step }) };
}

function isEvent(name: string): name is VoxEventName {
  return Object.hasOwn(CATALOGUE, name);
}
