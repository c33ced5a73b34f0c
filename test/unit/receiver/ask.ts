import { bearer, voxml, type VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import type { BoundHandler } from '../../../src/handlers/bound-handler.interface.js';
import { eventsOf } from '../../../src/handlers/events-of.js';
import type { HandlerExplorer } from '../../../src/handlers/handler.explorer.js';
import { HandlerRegistry } from '../../../src/handlers/handler.registry.js';
import { resolveSettings } from '../../../src/module/resolve-settings.js';
import type { Answer } from '../../../src/outcomes/answer.interface.js';
import { refusalAnswer } from '../../../src/outcomes/refusal-answer.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import { composeRegistration } from '../../../src/receiver/compose-registration.js';
import type { Registration } from '../../../src/receiver/registration.interface.js';
import type { WebhookRequest } from '../../../src/request/webhook-request.interface.js';
import { WebhookPaths } from '../../../src/routing/webhook-paths.js';
import { headOf } from '../../support/head-of.js';
import { GOOD, JSON_TYPE, PATH, TOKEN } from '../../support/words.js';

/** Largest body, in bytes. */
export const LIMIT = 1_000;

/** A request as data. */
export interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

/** What was answered, and how often the body was asked for. */
export interface Told extends Pick<Answer, 'status' | 'body'> {
  readonly headers: Answer['headers'];
  readonly reads: number;
}

/** What an explorer finds on the providers of an application. */
export const bound = (id: string, events: readonly string[], invoke: BoundHandler['invoke']): BoundHandler => {
  const [, method = ''] = id.split('.');
  return { id, type: Object, method, options: {}, events: eventsOf(events, id), invoke };
};

/** What the handlers of one registration have seen, and what the one for receipts waits for. */
export interface Desk {
  readonly seen: unknown[];
  hold?: Promise<void> | undefined;
}

/** All parts of a registration whose two handlers take receipts and answer calls. */
export function compose(desk: Desk, options: Partial<VoxWebhooksOptions> = {}): Registration {
  return composeWith(
    [
      bound('Desk.take', ['sms.dlr'], async (payload) => {
        desk.seen.push(payload);
        await desk.hold;
      }),
      bound('Desk.answer', ['voice.inbound'], (payload) => {
        desk.seen.push(payload);
        return voxml().say('Hello').hangup();
      }),
    ],
    { ...options, body: { limit: LIMIT, ...options.body } },
  );
}

/** All parts of a registration with these handlers. */
export function composeWith(
  handlers: readonly BoundHandler[],
  options: Partial<VoxWebhooksOptions> = {},
): Registration {
  // The container of Nest is all that an explorer asks; here is what it finds there.
  const explorer = { modules: new Map(), explored: new Set(), explore: () => handlers } as unknown as HandlerExplorer;
  const registry = new HandlerRegistry(explorer, 'default', () => ['default']);
  registry.explore();
  const settings = resolveSettings({ auth: [bearer(TOKEN)], ...options }, { name: 'default', path: PATH });
  return composeRegistration(settings, new WebhookPaths(true, '', () => PATH), registry, () => {
    throw new Error('there is one registration');
  });
}

/** Code of the outcome in the body of an answer. */
export const codeIn = (body: string): unknown => (JSON.parse(body) as { readonly code?: unknown }).code;

/** Gives a request to the receiver and the answer back, whichever way it comes. */
export async function ask({ receiver, paths }: Registration, sent: Sent): Promise<Told> {
  const { method = 'POST', url = PATH, headers = [GOOD, JSON_TYPE], body = '' } = sent;
  const bytes = Buffer.from(body);
  let reads = 0;
  const request: WebhookRequest = {
    head: headOf(method, url, headers),
    isSecure: false,
    parsed: undefined,
    read: (limit) => {
      reads++;
      return bytes.length > limit ? Promise.reject(new VoxRefusalError('tooLarge')) : Promise.resolve(bytes);
    },
  };
  const route = paths.locate(url);
  if (route === undefined) throw new Error(`${url} is not below ${PATH}`);
  try {
    const { answer } = await receiver.receive(request, route, { request: undefined });
    return { ...answer, reads };
  } catch (error) {
    if (error instanceof VoxRefusalError) return { ...refusalAnswer(error), reads };
    throw error;
  }
}
