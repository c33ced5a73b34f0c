import type { WireParams } from '../events/wire-params.type.js';
import type { Answer } from '../outcomes/answer.interface.js';
import type { RequestSource } from '../request/request-source.interface.js';
import type { Route } from '../routing/route.type.js';
import type { HiddenBodies } from './hidden-bodies.js';
import type { PlatformRequest } from './http-platform.interface.js';

/** What becomes of a request in front of the body parsers. */
export type Passage =
  /** It goes on; its body was read. `params`: what the framework is to take for its parsed body. */
  | { readonly to: 'route'; readonly params: WireParams | undefined }
  /** It goes on and will be refused; no parser is to see its body. */
  | { readonly to: 'refusal' }
  /** It is answered at once. `unread`: its body may still be on its way. */
  | { readonly to: 'sender'; readonly answer: Answer; readonly unread: boolean }
  /** The sender is gone. */
  | { readonly to: 'nowhere' };

/** Judges requests in front of the body parsers. */
export interface Gate {
  readonly bodies: HiddenBodies;
  /** Where a request target points; `undefined` for requests that are not for this registration. */
  locate(target: string): Route | undefined;
  /** Never rejects. */
  judge(request: PlatformRequest, route: Route, source: RequestSource): Promise<Passage>;
}
