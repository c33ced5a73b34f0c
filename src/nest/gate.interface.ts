import type { Answer } from '../outcomes/answer.interface.js';
import type { Route } from '../routing/route.js';
import type { WebhookPaths } from '../routing/webhook-paths.js';
import type { HiddenBodies } from './hidden-bodies.js';
import type { HttpWebhook } from './http-webhook.js';

/** What becomes of a request in front of the body parsers. */
export type Passage =
  /** It goes on. `unread`: no parser is to see its body. */
  | { readonly to: 'route'; readonly unread: boolean }
  /** It is answered at once. `unread`: its body may still be on its way, and the connection will close. */
  | { readonly to: 'sender'; readonly answer: Answer; readonly unread: boolean }
  /** The sender is gone. */
  | { readonly to: 'nowhere' };

/** Lets a request go where it is to go, now or later. */
export type Pass = (passage: Passage) => Promise<void> | undefined;

/** Judges requests in front of the body parsers. */
export interface Gate {
  readonly bodies: HiddenBodies;
  readonly paths: WebhookPaths;
  /**
   * Calls back once it is known what becomes of a request, and once more if that fails: nobody waits for the promise, and
   * as a rejection it would end the process.
   * @param isRouted whether the router takes the URL as it is spelled: the fast path takes no other
   */
  judge(
    webhook: HttpWebhook,
    route: Route,
    isRouted: boolean,
    pass: Pass,
    fail: (error: unknown) => void,
  ): Promise<void>;
}
