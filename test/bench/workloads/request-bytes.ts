import { TOKEN } from '../servers/credential.js';

/** Also part of what the Twilio SDK signs. */
export const HOST = 'hooks.example.com';

export interface RequestPlan {
  readonly path: string;
  readonly type: string;
  readonly body: string;
  /** Default: the right one. */
  readonly token?: string;
  /** More header lines. */
  readonly headers?: readonly string[];
}

/** A request as the platform writes it, ready for the wire. */
export function requestBytes({ path, type, body, token = TOKEN, headers = [] }: RequestPlan): Buffer {
  const lines = [
    `POST ${path} HTTP/1.1`,
    `Host: ${HOST}`,
    'User-Agent: voxtelesys',
    'Accept: */*',
    `Authorization: Bearer ${token}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...headers,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}
