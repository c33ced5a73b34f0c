import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as it stands before any parser, guard or route of the framework. */
export interface EarlyRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Whether it came by HTTPS, in the framework's own judgement of its proxies. */
  readonly secure: boolean;
  /** Called before the gate writes to `outgoing` itself. */
  takeOver(): void;
  /** Puts what was read where the framework's `@Body()` looks. */
  setBody(body: unknown): void;
}

/** Looks at a request early. Resolves to `true` if the framework is to go on with it. */
export type Gate = (request: EarlyRequest) => Promise<boolean>;
