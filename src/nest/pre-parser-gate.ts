import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Route } from '../routing/route.js';
import type { Gate, Passage } from './gate.interface.js';
import { HiddenBodies } from './hidden-bodies.js';
import type { PlatformRequest } from './platform-request.interface.js';
import { platformOf } from './platform-of.js';

/** Not even writing to the log has worked. */
const FAILED: Passage = { to: 'sender', answer: refusalAnswer(new VoxRefusalError('failed')), unread: true };

/**
 * Judges webhooks in front of the body parsers: what has a good credential is read strictly, what is refused goes on
 * unread, to the guard. Answers itself only what has to be cheap, under overload and at shutdown, and everything where
 * the option `fastPath` says so. A saving only: what it does not see, the guard judges.
 */
@Injectable()
export class PreParserGate implements OnApplicationBootstrap {
  /** A plain object: the container may hand out this provider wrapped, and requests of other routes come by here. */
  private readonly gate: Gate;
  private isInstalled = false;

  constructor(
    @Inject(VOX_REGISTRATION) registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {
    this.gate = {
      bodies: new HiddenBodies(),
      locate: (target) => registration.paths.locate(target),
      ofMatch: (pattern, params) => registration.paths.ofMatch(pattern, params),
      judge: (request, route, source) => judge(registration, request, route, source).catch(() => FAILED),
    };
    if (!registration.paths.hasRoutes) return;
    // Emits when there is an adapter: before the application registers its body parsers. A standalone context has none.
    host.init$.subscribe(() => {
      if (!host.httpAdapter || host.listening) return;
      platformOf(host.httpAdapter).installGate(host.httpAdapter, this.gate);
      this.isInstalled = true;
    });
  }

  onApplicationBootstrap(): void {
    const { httpAdapter } = this.host;
    if (this.isInstalled) platformOf(httpAdapter).completeGate?.(httpAdapter, this.gate);
  }
}

async function judge(
  { receiver, verdicts, log, settings: { fastPath } }: Registration,
  request: PlatformRequest,
  route: Route,
  source: RequestSource,
): Promise<Passage> {
  const { incoming } = request;
  // The application may register several parsers, and the gate stands in front of each.
  const known = verdicts.of(incoming);
  if (known) return { to: known.refusal ? 'refusal' : 'route' };
  const startedAt = performance.now();
  try {
    const context = await receiver.accept(request, route);
    if (context.method === 'POST') request.setParsed(context.params);
    if (fastPath || context.fault?.row.shed) {
      const { answer } = await receiver.answer(context, source);
      return { to: 'sender', answer, unread: false };
    }
    verdicts.set(incoming, { context });
    source.onSent?.((status) => context.hasArrived || log.missed(status));
    return { to: 'route' };
  } catch (error) {
    if (error instanceof SenderGoneError) return { to: 'nowhere' };
    if (!(error instanceof VoxRefusalError)) log.threw('the gate', error);
    const refusal = asRefusal(error);
    if (fastPath || refusal.row.shed) {
      log.refused(refusal, { method: incoming.method, route, startedAt });
      return { to: 'sender', answer: refusalAnswer(refusal), unread: refusal.row.close === true };
    }
    verdicts.set(incoming, { refusal, startedAt });
    return { to: 'refusal' };
  }
}
