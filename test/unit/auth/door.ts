import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import type { Credential } from 'nestjs-vox-webhooks';
import type { Authenticator } from '../../../src/credentials/authenticator.interface.js';
import { createAuthenticator } from '../../../src/credentials/create-authenticator.js';

/** A request with Authorization headers as Node hands them on: bytes as Latin-1 characters. */
export function requestWith(...values: readonly (string | Buffer)[]): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  const lines = values.map((value) => Buffer.from(value).toString('latin1'));
  request.rawHeaders = lines.flatMap((line) => ['Authorization', line]);
  if (lines[0] !== undefined) request.headers.authorization = lines[0];
  return request;
}

/** Decides by these credentials. */
export function authenticatorOf(auth: readonly Credential[]): Authenticator {
  const onFailure = (): void => undefined;
  return createAuthenticator(auth, { headers: [], dropped: undefined, deadline: 2_000, onFailure });
}

/** Whether a request with these Authorization headers gets in. */
export async function opens(credentials: readonly Credential[], ...values: (string | Buffer)[]): Promise<boolean> {
  try {
    await authenticatorOf(credentials).authenticate(requestWith(...values));
    return true;
  } catch {
    return false;
  }
}
