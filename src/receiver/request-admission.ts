import type { RequestHead } from '../common/request-head.interface.js';
import type { Admitted } from '../credentials/admitted.interface.js';
import type { Authenticator } from '../credentials/authenticator.interface.js';
import type { RunningTasks } from '../delivery/running-tasks.js';
import { CATALOGUE } from '../events/catalogue.js';
import type { EventMode } from '../events/event-mode.type.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import type { LoadGuard } from '../load/load-guard.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { RequestContext } from '../request/request-context.js';
import type { WebhookRequest } from '../request/webhook-request.interface.js';
import type { Route } from '../routing/route.js';

interface Rules {
  /** Name of the registration. */
  readonly name: string;
  readonly requireHttps: boolean;
  readonly outcomeHeader: boolean | 'detailed';
}

const METHODS = new Set(['GET', 'POST']);

/**
 * First stage: judges a request by its head. Credentials come first, then everything that can be refused without the
 * body, then the load of this process.
 */
export class RequestAdmission {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly tasks: RunningTasks,
    private readonly load: LoadGuard,
    private readonly rules: Rules,
  ) {}

  /**
   * @param assumed how a request is counted whose route names no event
   * @throws VoxRefusalError, now or later
   */
  admit(
    request: WebhookRequest,
    route: Route,
    assumed: EventMode = 'informational',
  ): RequestContext | Promise<RequestContext> {
    if (this.rules.requireHttps && !request.isSecure) throw new VoxRefusalError('insecure');
    const { head } = request;
    const admitted = this.authenticator.authenticate(head);
    return admitted instanceof Promise
      ? admitted.then((one) => this.enqueue(head, route, assumed, one))
      : this.enqueue(head, route, assumed, admitted);
  }

  private enqueue(
    head: RequestHead,
    route: Route,
    assumed: EventMode,
    admitted: Admitted,
  ): RequestContext | Promise<RequestContext> {
    if (!METHODS.has(head.method ?? '')) throw new VoxRefusalError('methodNotAllowed');
    if (route === 'unknown-route' || (route.event !== undefined && !Object.hasOwn(CATALOGUE, route.event)))
      throw new VoxRefusalError('unknownRoute');
    const target = route as Target;
    const mode = target.event ? CATALOGUE[target.event].mode : assumed;
    const turn = this.load.turnOf(mode);
    return turn ? turn.then(() => this.take(head, target, mode, admitted)) : this.take(head, target, mode, admitted);
  }

  private take(head: RequestHead, target: Target, mode: EventMode, admitted: Admitted): RequestContext {
    this.tasks.check();
    const context = new RequestContext(this.rules.name, head, admitted, target.event, target.step);
    if (this.rules.outcomeHeader === 'detailed') context.runs = [];
    if (this.load.isOverloaded(mode)) {
      // A call goes on, to where it gets its fallback document: a retry could not save it.
      if (mode === 'informational') throw new VoxRefusalError('overloaded');
      context.fault = new VoxRefusalError('overloaded');
    }
    return context;
  }
}

/** An event of the catalogue, and its step. */
interface Target {
  readonly event?: VoxEventName;
  readonly step?: string;
}
