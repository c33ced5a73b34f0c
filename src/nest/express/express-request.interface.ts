import type { IncomingMessage } from 'node:http';
import type { FrameworkRequest } from '../http-webhook.js';

/** The parts of a request of Express that count here. */
export type ExpressRequest = IncomingMessage &
  FrameworkRequest & {
    url: string;
    readonly rawBody?: Buffer;
    readonly secure: boolean;
    readonly protocol: string;
    params: Readonly<Record<string, unknown>>;
  };
