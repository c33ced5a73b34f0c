import type { IncomingMessage } from 'node:http';

/** Head of a request, as Node has parsed it. */
export type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;
