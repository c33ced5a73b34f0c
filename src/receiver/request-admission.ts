import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { RunningTasks } from '../delivery/running-tasks.js';
import { RequestContext } from '../request/request-context.js';
import { StrictReader } from '../intake/strict-reader.js';
import { LoadGuard } from '../load/load-guard.js';
import type { RouteParts } from '../routing/webhook-paths.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { isPromise } from '../common/is-promise.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Admitted } from '../credentials/admitted.interface.js';
import { Authenticator } from '../credentials/authenticator.js';

/** A request at the door. */
interface Caller {
  readonly incoming: IncomingMessage;
  /** Asked only where it matters. */
  readonly secure: boolean;
  /** What it counts as when its route names no event. Default informational: calls are told by their URL. */
  readonly mode?: EventMode;
  readonly parsed?: { readonly body: unknown; readonly rawBody: Buffer | undefined };
}

type Marked = IncomingMessage & { [mark: symbol]: RequestContext | undefined };

const METHODS = new Set(['GET', 'POST']);

/**
 * Lets a request in: credentials first, then everything that can be refused by its head, then the body. Gate and guard
 * both ask here, so that there is one rule set; who has been let in by the gate is not asked again by the guard.
 */
@Injectable()
export class RequestAdmission {
  /** Of its own for every registration: who was let in by one is a stranger to the other. */
  private readonly mark = Symbol('vox exchange');

  constructor(
    private readonly authenticator: Authenticator,
    private readonly reader: StrictReader,
    private readonly drain: RunningTasks,
    private readonly load: LoadGuard,
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
  ) {}

  exchangeOf(incoming: IncomingMessage): RequestContext | undefined {
    return (incoming as Marked)[this.mark];
  }

  /** @throws VoxRefusalError, now or later */
  admit(caller: Caller, route: RouteParts | 'unknown-route'): Promise<RequestContext> {
    if (this.settings.requireHttps && !caller.secure) throw new VoxRefusalError('insecure');
    const admitted = this.authenticator.authenticate(caller.incoming);
    return isPromise(admitted)
      ? admitted.then((one) => this.lineUp(caller, route, one))
      : this.lineUp(caller, route, admitted);
  }

  /** Lets the guard and the route behind it know who was let in. Only for them: a mark makes a request slower. */
  note(incoming: IncomingMessage, exchange: RequestContext): void {
    (incoming as Marked)[this.mark] = exchange;
  }

  private lineUp(caller: Caller, route: RouteParts | 'unknown-route', admitted: Admitted): Promise<RequestContext> {
    if (!METHODS.has(caller.incoming.method ?? '')) throw new VoxRefusalError('methodNotAllowed');
    const target = known(route);
    const mode = target.event ? CATALOGUE[target.event].mode : (caller.mode ?? 'informational');
    const turn = this.load.turnOf(mode);
    return turn
      ? turn.then(() => this.take(caller, target, admitted, mode))
      : this.take(caller, target, admitted, mode);
  }

  private take({ incoming, parsed }: Caller, target: Target, admitted: Admitted, mode: EventMode): Promise<RequestContext> {
    this.drain.check();
    const exchange = new RequestContext(this.settings.name, incoming, admitted, target.event, target.step);
    this.checkLoad(exchange, mode);
    return this.reader.read(exchange, incoming, parsed);
  }

  /** A call goes on, to where it gets its fallback document: a retry could not save it. */
  private checkLoad(exchange: RequestContext, mode: EventMode): void {
    if (!this.load.isOverloaded(mode)) return;
    if (mode === 'informational') throw new VoxRefusalError('overloaded');
    exchange.flaw = new VoxRefusalError('overloaded');
  }
}

/** An event of the catalogue, and its step. */
interface Target {
  readonly event?: VoxEventName;
  readonly step?: string;
}

function known(route: RouteParts | 'unknown-route'): Target {
  if (route === 'unknown-route' || !isKnown(route)) throw new VoxRefusalError('unknownRoute');
  return route;
}

function isKnown(route: RouteParts): route is Target {
  return route.event === undefined || Object.hasOwn(CATALOGUE, route.event);
}
