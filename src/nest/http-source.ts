import type { ServerResponse } from 'node:http';
import type { RequestSource } from '../request/request-source.interface.js';

/** A request that came over HTTP. */
export class HttpSource implements RequestSource {
  /** @param request of the framework */
  constructor(
    readonly request: unknown,
    private readonly outgoing: ServerResponse,
  ) {}

  onSent(callback: (status: number) => void): void {
    const { outgoing } = this;
    outgoing.once('finish', () => callback(outgoing.statusCode));
  }

  onLost(callback: () => void): void {
    const { outgoing } = this;
    const check = (): void => void (outgoing.writableFinished || callback());
    if (outgoing.closed || outgoing.destroyed) check();
    else outgoing.once('close', check);
  }
}
