import { Inject, Injectable } from '@nestjs/common';
import { VoxConfigError } from '../common/vox-config.error.js';
import { VOX_REGISTRATION } from '../config/vox.tokens.js';
import { linkQuery, openSubject } from '../credentials/link-mark.js';
import { checkEvent } from '../events/check-event.js';
import type { VoxEventName } from '../events/vox-event-name.type.js';
import { step, type StepEvents, type StepMethod } from '../handlers/step.js';
import type { Registration } from '../receiver/registration.interface.js';

/**
 * Gives the absolute URLs of webhooks for requests to the REST APIs of the platform, such as `status_callback` of a message
 * or `url` of a new call (wire-format section 10). Needs the option `publicUrl`. Inject it wherever the module is imported.
 *
 * With `signedLinks()` in `auth` every URL is signed for its path and may bring 200 events: ask for one per message or call.
 * Who has the URL can send events there, so it is a secret. It speaks for no certain call, whose id is not known before the
 * call: links in the answer to it are only signed if the request also has a credential in its header.
 *
 * @example
 * constructor(private readonly links: VoxLinks) {}
 * const sms = { to, from, body, status_callback: { url: await this.links.event('sms.dlr'), method: 'POST' } };
 * const call = { to, from, voice_trunk_group_id, url: await this.links.step(Survey, 'greet') };
 */
@Injectable()
export class VoxLinks {
  /** @internal Nest calls it: what it takes is no part of the published types. */
  constructor(@Inject(VOX_REGISTRATION) private readonly parts: Registration) {}

  /** The links of another registration. @throws VoxConfigError if there is none of that name */
  of(registration: string): VoxLinks {
    return new VoxLinks(this.parts.named(registration));
  }

  /**
   * URL of an event.
   * @throws CatalogueError for an event that the catalogue does not know
   * @throws VoxConfigError without `publicUrl` or routes
   * @throws VoxRefusalError `authUnavailable` if the `auth` function fails
   */
  async event(event: VoxEventName): Promise<string> {
    checkEvent(event);
    return this.url(event);
  }

  /**
   * URL of one handler, which the compiler checks as that of `step()`.
   * @param event which one, where the handler takes several
   * @throws VoxConfigError as `event()`, and if the method takes no event, several, or not that one
   * @throws VoxRefusalError `authUnavailable` if the `auth` function fails
   */
  async step<Target extends object, Name extends string>(
    type: abstract new (...args: never[]) => Target,
    method: StepMethod<Target, Name>,
    event?: StepEvents<Target, Name>,
  ): Promise<string> {
    const link = step(type, method);
    const taken = this.parts.handlers.eventsOf(link);
    const chosen = event ?? (taken.length === 1 ? taken[0] : undefined);
    const target = chosen && this.parts.handlers.linked(link, chosen);
    if (target) return this.url(chosen, target.step);
    const remedy =
      taken.length > 0 ? `Name one: ${taken.join(', ')}.` : 'Provide its class, and name its event in @OnVoxEvent.';
    const problem =
      taken.length > 0 && !event ? 'takes several events' : `does not take ${event ?? 'an event'} in this registration`;
    throw new VoxConfigError(`VoxLinks.step(${type.name}, '${link.method}')`, problem, remedy);
  }

  private async url(event: VoxEventName, step?: string): Promise<string> {
    const { paths, authenticator } = this.parts;
    if (!paths.hasRoutes)
      throw new VoxConfigError('path', 'is false, and VoxLinks needs routes', 'Give the module a path.');
    if (!paths.origin)
      throw new VoxConfigError(
        'publicUrl',
        'is missing, and VoxLinks needs it',
        'Set it to what the platform reaches.',
      );
    const path = paths.pathOf(event, step);
    const signer = await authenticator.signer();
    const callSid = openSubject();
    const query = signer ? `?${linkQuery({ callSid, signature: signer.sign(path, callSid) })}` : '';
    return `${paths.origin}${path}${query}`;
  }
}
