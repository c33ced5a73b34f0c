import type { IncomingMessage, ServerResponse } from 'node:http';

/** One step of Express's router. */
export interface ExpressLayer {
  readonly name: string;
  readonly handle: unknown;
  /** Absent for middleware. */
  readonly route?: { readonly path: unknown };
  match(path: string): boolean;
}

/** The parts of an Express application that count here. */
export interface ExpressApplication {
  (request: IncomingMessage, response: ServerResponse): void;
  readonly request: object;
  readonly response: object;
  readonly router: { readonly stack: readonly ExpressLayer[] };
}
