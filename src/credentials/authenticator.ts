import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { urlParts } from '../common/url-parts.js';
import type { VoxSettings } from '../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../config/vox.tokens.js';
import { VoxRefusalError } from '../outcomes/vox-refusal.error.js';
import { withTimeout } from '../common/with-timeout.js';
import type { Admitted } from './admitted.interface.js';
import { fingerprint } from './fingerprint.js';
import { isCredential } from './is-credential.js';
import { KeyRing } from './key-ring.js';
import { linkMark } from './link-mark.js';
import { ANONYMOUS } from './anonymous.js';
import { presentedCredential } from './presented-credential.js';
import type { VoxAuth, VoxCredential } from './vox-auth.type.js';

/** Decides whose request it is. Knows headers and URL only, never a body. */
@Injectable()
export class Authenticator {
  private readonly logger = new Logger('VoxWebhooks');
  /** Of a list that does not change. */
  private readonly ring: KeyRing | undefined;

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {
    const { auth } = settings;
    if (typeof auth === 'object') this.ring = new KeyRing(auth);
  }

  /** @throws VoxRefusalError `unauthorized` or `authUnavailable`, now or later */
  authenticate(request: IncomingMessage): Admitted | Promise<Admitted> {
    if (this.ring) return this.judge(request, this.ring);
    const { auth } = this.settings;
    if (typeof auth !== 'function') return ANONYMOUS;
    return this.ask(auth).then((credentials) => this.judge(request, new KeyRing(credentials)));
  }

  private async ask(resolve: Extract<VoxAuth, () => unknown>): Promise<readonly VoxCredential[]> {
    try {
      const list = await withTimeout(this.settings.replyDeadline, 'the `auth` function', resolve());
      if (Array.isArray(list) && list.every(isCredential)) return list;
      throw new TypeError('the `auth` function has to return a list of bearer(), basic() and signedLinks()');
    } catch (error) {
      const stack = error instanceof Error ? error.stack : undefined;
      this.logger.error('VOX_AUTH_UNAVAILABLE the `auth` function failed', stack);
      throw new VoxRefusalError('authUnavailable', { cause: error });
    }
  }

  private judge(request: IncomingMessage, ring: KeyRing): Admitted {
    const hasHeader = request.headers.authorization !== undefined;
    const admitted = hasHeader ? byHeader(request, ring) : this.byLink(request.url, ring);
    if (!admitted) throw this.refuse(ring);
    return admitted;
  }

  private byLink(url: string | undefined, ring: KeyRing): Admitted | undefined {
    const { path, query } = urlParts(url);
    const mark = linkMark(query);
    const admitted = mark && ring.bySignature(path, mark.callSid, mark.signature);
    return admitted && { ...admitted, link: { callSid: mark.callSid, refuse: () => this.refuse(ring) } };
  }

  private refuse({ challenges }: KeyRing): VoxRefusalError {
    if (this.settings.onUnauthorized === 'drop') return new VoxRefusalError('unauthorized', { status: 200 });
    return new VoxRefusalError('unauthorized', { headers: { 'WWW-Authenticate': challenges } });
  }
}

function byHeader(request: IncomingMessage, ring: KeyRing): Admitted | undefined {
  const presented = presentedCredential(request);
  return presented && ring.byPrint(fingerprint(presented.scheme, presented.secret));
}
