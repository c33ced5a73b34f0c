import type { IncomingMessage } from 'node:http';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { VoxRefusal } from '../policy/vox-refusal.error.js';
import { within } from '../policy/within.js';
import type { VoxSettings } from '../module/vox-settings.interface.js';
import { VOX_SETTINGS } from '../module/vox.tokens.js';
import { Credential } from './credential.js';
import { fingerprint } from './fingerprint.js';
import { presentedCredential } from './presented-credential.js';
import type { VoxAuth } from './vox-auth.type.js';

/** Decides whose request it is. Knows headers only, never a body. */
@Injectable()
export class Authenticator {
  private readonly logger = new Logger('VoxWebhooks');

  constructor(@Inject(VOX_SETTINGS) private readonly settings: VoxSettings) {}

  /**
   * Name of the credential that was accepted.
   * @throws VoxRefusal `unauthorized` or `authUnavailable`
   */
  async authenticate(request: IncomingMessage): Promise<string> {
    const { auth } = this.settings;
    if (auth === 'none') return 'none';
    const credentials = typeof auth === 'function' ? await this.ask(auth) : auth;
    const presented = presentedCredential(request);
    const print = presented && fingerprint(presented.scheme, presented.bytes);
    let accepted: string | undefined;
    credentials.forEach((credential, index) => {
      if (print && credential.accepts(print)) accepted ??= credential.id ?? `${credential.scheme}#${index + 1}`;
    });
    if (accepted !== undefined) return accepted;
    throw this.refuse(credentials);
  }

  private refuse(credentials: readonly Credential[]): VoxRefusal {
    if (this.settings.onUnauthorized === 'drop') return new VoxRefusal('unauthorized', { status: 200 });
    const challenges = [...new Set(credentials.map((one) => one.challenge))];
    return new VoxRefusal('unauthorized', { headers: { 'WWW-Authenticate': challenges } });
  }

  private async ask(resolve: Exclude<VoxAuth, string | readonly unknown[]>): Promise<readonly Credential[]> {
    try {
      const list = await within(this.settings.replyDeadline, 'the `auth` function', resolve());
      if (Array.isArray(list) && list.every((one) => one instanceof Credential)) return list;
      throw new TypeError('the `auth` function has to return a list of bearer() and basic()');
    } catch (error) {
      this.logger.error(
        'VOX_AUTH_UNAVAILABLE the `auth` function failed',
        error instanceof Error ? error.stack : undefined,
      );
      throw new VoxRefusal('authUnavailable', { cause: error });
    }
  }
}
