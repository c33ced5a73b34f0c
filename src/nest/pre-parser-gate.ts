import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Route } from '../routing/route.js';
import type { Gate, Passage } from './gate.interface.js';
import { HiddenBodies } from './hidden-bodies.js';
import type { HttpWebhook } from './http-webhook.js';
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
  private stands?: () => boolean;

  constructor(
    @Inject(VOX_REGISTRATION) registration: Registration,
    private readonly host: HttpAdapterHost,
  ) {
    this.gate = {
      bodies: new HiddenBodies(),
      locate: (target) => registration.paths.locate(target),
      ofMatch: (pattern, params) => registration.paths.ofMatch(pattern, params),
      judge: (webhook, route) => judge(registration, webhook, route).catch(() => FAILED),
    };
    if (!registration.paths.hasRoutes) return;
    // Emits when there is an adapter: before the application registers its body parsers. A standalone context has none.
    host.init$.subscribe(() => {
      if (!host.httpAdapter || host.listening) return;
      this.stands = platformOf(host.httpAdapter).installGate(host.httpAdapter, this.gate);
    });
  }

  /** What it lets webhooks pass over, in words; `undefined` if no request comes by here. Known once the application is up. */
  get passedOver(): string | undefined {
    return this.stands?.() ? platformOf(this.host.httpAdapter).behindGate : undefined;
  }

  onApplicationBootstrap(): void {
    const { httpAdapter } = this.host;
    if (this.stands) platformOf(httpAdapter).completeGate?.(httpAdapter, this.gate);
  }
}

async function judge(
  { receiver, verdicts, log, settings: { fastPath } }: Registration,
  webhook: HttpWebhook,
  route: Route,
): Promise<Passage> {
  const { incoming } = webhook;
  // The application may register several parsers, and the gate stands in front of each.
  const known = verdicts.of(incoming);
  if (known) return { to: 'route', unread: known.refusal !== undefined };
  const startedAt = performance.now();
  try {
    const context = await receiver.accept(webhook, route);
    if (context.method === 'POST') webhook.setParsed(context.params);
    if (fastPath || context.fault?.row.shed) {
      const { answer } = await receiver.answer(context, webhook);
      return { to: 'sender', answer, unread: context.isUnread };
    }
    verdicts.set(incoming, { context, source: webhook });
    webhook.onSent((status) => context.hasArrived || log.missed(status));
    return { to: 'route', unread: context.isUnread };
  } catch (error) {
    if (error instanceof SenderGoneError) return { to: 'nowhere' };
    if (!(error instanceof VoxRefusalError)) log.threw('the gate', error);
    const refusal = asRefusal(error);
    if (fastPath || refusal.row.shed) {
      log.refused(refusal, { method: incoming.method, route, startedAt });
      return { to: 'sender', answer: refusalAnswer(refusal), unread: refusal.row.close === true };
    }
    verdicts.set(incoming, { refusal, startedAt });
    return { to: 'route', unread: true };
  }
}
