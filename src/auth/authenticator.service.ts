import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { within } from '../policy/within.js';
import { credentialName } from './credential-name.js';
import { Credential } from './credential.js';
import { fingerprint } from './fingerprint.js';
import { isCredential } from './is-credential.js';
import { linkMark } from './link-mark.js';
import { presentedCredential } from './presented-credential.js';
import { SignedLinks } from './signed-links.js';
import type { VoxAuth, VoxCredential } from './vox-auth.type.js';

/** Who was let in. */
export interface Admitted {
  /** Name of the credential. */
  readonly credential: string;
  /** The only call that a signed link speaks for. */
  readonly callSid?: string;
}

/** Decides whose request it is. Knows headers and URL only, never a body. */
@Injectable()
export class Authenticator {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {}

  /** @throws VoxRefusal `unauthorized` or `authUnavailable` */
  async authenticate(request: IncomingMessage): Promise<Admitted> {
    const credentials = await this.credentials();
    if (credentials === 'none') return { credential: 'none' };
    const withHeader = request.headers.authorization !== undefined;
    const admitted = withHeader ? byHeader(credentials, request) : byLink(credentials, request.url ?? '');
    if (!admitted) throw this.refuse(credentials);
    return admitted;
  }

  /**
   * The credential that signs new links; `undefined` when none is configured.
   * @throws VoxRefusal `authUnavailable`
   */
  async signer(): Promise<SignedLinks | undefined> {
    const credentials = await this.credentials();
    return credentials === 'none' ? undefined : credentials.find((one) => one instanceof SignedLinks);
  }

  private async credentials(): Promise<readonly VoxCredential[] | 'none'> {
    const { auth } = this.settings;
    return typeof auth === 'function' ? this.ask(auth) : auth;
  }

  private async ask(resolve: Extract<VoxAuth, () => unknown>): Promise<readonly VoxCredential[]> {
    try {
      const list = await within(this.settings.replyDeadline, 'the `auth` function', resolve());
      if (Array.isArray(list) && list.every(isCredential)) return list;
      throw new TypeError('the `auth` function has to return a list of bearer(), basic() and signedLinks()');
    } catch (error) {
      const stack = error instanceof Error ? error.stack : undefined;
      this.logger.error('VOX_AUTH_UNAVAILABLE the `auth` function failed', stack);
      throw new VoxRefusal('authUnavailable', { cause: error });
    }
  }

  private refuse(credentials: readonly VoxCredential[]): VoxRefusal {
    if (this.settings.onUnauthorized === 'drop') return new VoxRefusal('unauthorized', { status: 200 });
    const challenges = credentials.flatMap((one) => (one instanceof Credential ? [one.challenge] : []));
    return new VoxRefusal('unauthorized', { headers: { 'WWW-Authenticate': [...new Set(challenges)] } });
  }
}

/** Looks at every credential, whichever fits. */
function byHeader(credentials: readonly VoxCredential[], request: IncomingMessage): Admitted | undefined {
  const presented = presentedCredential(request);
  const print = presented && fingerprint(presented.scheme, presented.bytes);
  let admitted: Admitted | undefined;
  credentials.forEach((one, index) => {
    if (print && one instanceof Credential && one.accepts(print))
      admitted ??= { credential: credentialName(one, index) };
  });
  return admitted;
}

function byLink(credentials: readonly VoxCredential[], url: string): Admitted | undefined {
  const mark = linkMark(url);
  if (!mark) return undefined;
  const path = url.split('?', 1)[0] ?? '';
  let admitted: Admitted | undefined;
  credentials.forEach((one, index) => {
    if (!(one instanceof SignedLinks) || !one.accepts(path, mark.callSid, mark.signature)) return;
    admitted ??= { credential: credentialName(one, index), callSid: mark.callSid };
  });
  return admitted;
}
