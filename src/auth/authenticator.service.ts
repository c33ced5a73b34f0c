import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { urlParts } from '../intake/url-parts.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { within } from '../policy/within.js';
import { credentialName } from './credential-name.js';
import { Credential } from './credential.js';
import { fingerprint } from './fingerprint.js';
import { isCredential } from './is-credential.js';
import { linkMark } from './link-mark.js';
import type { LinkedCall } from './linked-call.interface.js';
import { presentedCredential } from './presented-credential.js';
import { SignedLinks } from './signed-links.js';
import type { VoxAuth, VoxCredential } from './vox-auth.type.js';

/** Who was let in. */
export interface Admitted {
  /** Name of the credential. */
  readonly credential: string;
  /** What signs the links of the answer: a second look at the secrets could fail, or take its time. */
  readonly signer?: SignedLinks | undefined;
  /** The only call that a signed link speaks for, and what a request about another one is told. */
  readonly link?: LinkedCall | undefined;
}

/** Decides whose request it is. Knows headers and URL only, never a body. */
@Injectable()
export class Authenticator {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {}

  /** @throws VoxRefusal `unauthorized` or `authUnavailable` */
  authenticate(request: IncomingMessage): Admitted | Promise<Admitted> {
    const { auth } = this.settings;
    if (typeof auth !== 'function') return this.judge(request, auth);
    return this.ask(auth).then((credentials) => this.judge(request, credentials));
  }

  private judge(request: IncomingMessage, credentials: readonly VoxCredential[] | 'none'): Admitted {
    if (credentials === 'none') return { credential: 'none' };
    const withHeader = request.headers.authorization !== undefined;
    const admitted = withHeader ? byHeader(credentials, request) : byLink(credentials, request.url ?? '');
    if (!admitted) throw this.refuse(credentials);
    const { credential, callSid } = admitted;
    const link = callSid === undefined ? undefined : { callSid, refuse: () => this.refuse(credentials) };
    return { credential, link, signer: credentials.find((one) => one instanceof SignedLinks) };
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

interface Match {
  readonly credential: string;
  readonly callSid?: string;
}

function byHeader(credentials: readonly VoxCredential[], request: IncomingMessage): Match | undefined {
  const presented = presentedCredential(request);
  const print = presented && fingerprint(presented.scheme, presented.secret);
  const credential = nameOfFirst(credentials, (one) => one instanceof Credential && !!print && one.accepts(print));
  return credential === undefined ? undefined : { credential };
}

function byLink(credentials: readonly VoxCredential[], url: string): Match | undefined {
  const { path, query } = urlParts(url);
  const mark = linkMark(query);
  if (!mark) return undefined;
  const { callSid, signature } = mark;
  const credential = nameOfFirst(
    credentials,
    (one) => one instanceof SignedLinks && one.accepts(path, callSid, signature),
  );
  return credential === undefined ? undefined : { credential, callSid };
}

/** Looks at every credential, whichever fits. */
function nameOfFirst(credentials: readonly VoxCredential[], fits: (one: VoxCredential) => boolean): string | undefined {
  let name: string | undefined;
  for (const [index, one] of credentials.entries()) if (fits(one)) name ??= credentialName(one, index);
  return name;
}
