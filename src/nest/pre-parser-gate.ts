import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import { asRefusal } from '../outcomes/as-refusal.js';
import { refusalAnswer } from '../outcomes/refusal-answer.js';
import { SenderGoneError } from '../outcomes/sender-gone.error.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import type { Registration } from '../receiver/registration.interface.js';
import type { Route } from '../routing/route.js';
import type { Gate, Pass, Passage } from './gate.interface.js';
import { HiddenBodies } from './hidden-bodies.js';
import type { HttpWebhook } from './http-webhook.js';
import { platformOf } from './platform-of.js';

const READ: Passage = { to: 'route', unread: false };
const UNREAD: Passage = { to: 'route', unread: true };
/** Not even a refusal has worked: the request may take no verdict. */
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
      paths: registration.paths,
      judge: judge.bind(undefined, registration),
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

  /** Whether there is a server with routes, and no body parser to stand in front of. */
  get isAbsent(): boolean {
    return this.stands?.() === false;
  }

  onApplicationBootstrap(): void {
    const { httpAdapter } = this.host;
    if (this.stands) platformOf(httpAdapter).completeGate?.(httpAdapter, this.gate);
  }
}

/** Never rejects, unless `fail` throws. */
async function judge(
  registration: Registration,
  webhook: HttpWebhook,
  route: Route,
  isRouted: boolean,
  pass: Pass,
  fail: (error: unknown) => void,
): Promise<void> {
  const { receiver, mark, log, settings } = registration;
  const { request, outgoing } = webhook;
  // The application may register several parsers, and the gate stands in front of each.
  const known = request[mark];
  if (known) return void pass(known.refusal ? UNREAD : READ);
  const startedAt = performance.now();
  const answers = settings.fastPath && isRouted;
  let passage = READ;
  try {
    const context = await receiver.accept(webhook, route);
    // Where the framework's `@Body()` looks.
    if (context.method === 'POST') request.body = context.params;
    if (answers || context.fault?.row.shed) {
      const { answer } = await receiver.answer(context, webhook);
      // Where the connection stays, Node reads on by itself once the answer is written.
      passage = { to: 'sender', answer, unread: context.isUnread && answer.headers['Connection'] === 'close' };
    } else {
      request[mark] = { context, source: webhook };
      // Comes after the answer, or alone if nobody answers and the sender gives up.
      outgoing.on('close', () => {
        if (!context.hasArrived) log.missed(outgoing.headersSent ? outgoing.statusCode : undefined);
      });
      if (context.isUnread) passage = UNREAD;
    }
  } catch (error) {
    passage = refuse(registration, webhook, { route, startedAt, answers, error });
  }
  try {
    const sent = pass(passage);
    if (sent) await sent;
  } catch (error) {
    fail(error);
  }
}

/** A request that is not accepted. `answers`: the gate does so by itself. */
interface Refused {
  readonly route: Route;
  readonly startedAt: number;
  readonly answers: boolean;
  readonly error: unknown;
}

function refuse(
  { mark, log, settings }: Registration,
  { incoming, request }: HttpWebhook,
  { route, startedAt, answers, error }: Refused,
): Passage {
  if (error instanceof SenderGoneError) return { to: 'nowhere' };
  try {
    if (!(error instanceof VoxRefusalError)) log.threw('the gate', error);
    const refusal = asRefusal(error);
    if (answers || refusal.row.shed) {
      log.refused(refusal, { method: incoming.method, route, startedAt });
      return {
        to: 'sender',
        answer: refusalAnswer(refusal, settings.outcomeHeader !== false),
        unread: refusal.row.close === true,
      };
    }
    request[mark] = { refusal, startedAt };
    return UNREAD;
  } catch {
    return FAILED;
  }
}
