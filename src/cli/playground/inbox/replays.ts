import { LINK_PARAMETERS } from '../../../common/link-parameters.js';
import { absent, PlaygroundError } from '../page/playground.error.js';
import type { PlaygroundTools } from '../playground-tools.interface.js';
import type { Delivered } from '../protocol/delivered.types.js';
import type { ResendInput } from '../protocol/inbox-operations.types.js';
import { credentialLines } from '../sending/credential-lines.js';
import { deliveredOf } from '../sending/delivered-of.js';
import { bytesOf } from './kept-body.js';

/** Lines that belong to one connection or to one body, and credentials, which are put in anew. */
const OWN =
  /^(host|content-length|transfer-encoding|connection|keep-alive|expect|te|upgrade|(proxy-)?authorization|cookie)$/i;

/** Sends exchanges of the inbox again, as they were or edited. */
export class Replays {
  constructor(private readonly tools: Pick<PlaygroundTools, 'auth' | 'inbox' | 'policy' | 'sender'>) {}

  /** @throws PlaygroundError for an entry that is not whole */
  replay(number: number): Promise<Delivered> {
    const entry = this.tools.inbox.open(number);
    if (!entry) throw absent('entry');
    const { method, url, request, replays } = entry;
    if (!replays) {
      const remedy = 'Edit it and send it again instead.';
      const problem = 'The body was cut, or its secrets are masked';
      throw new PlaygroundError(409, 'VOX_PLAYGROUND_MASKED', problem, remedy);
    }
    return this.send({ method, url, headers: request.headers, credential: 'right' }, bytesOf(request.body));
  }

  /** @throws TargetError for a URL that is not the target's */
  resend(input: ResendInput): Promise<Delivered> {
    return this.send(input, Buffer.from(input.body));
  }

  private async send(
    { method, url: address, headers, credential }: Omit<ResendInput, 'body'>,
    body: Buffer,
  ): Promise<Delivered> {
    const { auth, policy, sender } = this.tools;
    const url = new URL(address);
    url.searchParams.delete(LINK_PARAMETERS.mark);
    policy.admit(url);
    const presented = credentialLines(auth, credential);
    const names = new Set(presented.map(([name]) => name.toLowerCase()));
    const kept = headers.filter(([name]) => !OWN.test(name) && !names.has(name.toLowerCase()));
    const wire = { method, url, headers: [...kept, ...presented], body };
    return deliveredOf((await sender.send(wire, { source: 'replay' })).entry);
  }
}
