import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { OriginMap } from '../../testing/phone/http/mapped-url.js';

/** What the command line says of a playground. */
export interface PlaygroundOptions {
  /** Of the webhooks. */
  readonly url: string;
  readonly auth: PresentedCredential | 'none';
  /** Name of what gave the credential. */
  readonly credential: string | undefined;
  readonly map: OriginMap;
  readonly allowRemote: boolean;
  /** First port that is tried for the page. */
  readonly port: number;
  /** First port that is tried for the proxy; `undefined`: no proxy. */
  readonly proxyPort: number | undefined;
  /** File that the inbox is kept in. */
  readonly keep: string | undefined;
  /** Is told what goes wrong while it runs. */
  readonly warn: (text: string) => void;
}
