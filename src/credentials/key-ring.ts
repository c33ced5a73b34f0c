import type { Admitted } from './admitted.interface.js';
import { credentialName } from './credential-name.js';
import { Credential } from './credential.js';
import { SignedLinks } from './signed-links.js';
import type { VoxCredential } from './vox-auth.type.js';

/** One way in, and who comes by it. */
interface Entry<Kind extends VoxCredential> {
  readonly credential: Kind;
  readonly admitted: Admitted;
}

/** A list of credentials, sorted by how they are presented. What does not depend on a request is made once. */
export class KeyRing {
  /** One for each scheme. */
  readonly challenges: readonly string[];
  private readonly keys: readonly Entry<Credential>[];
  private readonly links: readonly Entry<SignedLinks>[];

  constructor(credentials: readonly VoxCredential[]) {
    const signer = credentials.find((one) => one instanceof SignedLinks);
    const entryOf = <Kind extends VoxCredential>(credential: Kind): Entry<Kind> => ({
      credential,
      admitted: { credential: credentialName(credential, credentials.indexOf(credential)), signer },
    });
    this.keys = credentials.filter((one) => one instanceof Credential).map(entryOf);
    this.links = credentials.filter((one) => one instanceof SignedLinks).map(entryOf);
    this.challenges = [...new Set(this.keys.map(({ credential }) => credential.challenge))];
  }

  /** Whoever presents one of the keys. */
  byPrint(print: Buffer): Admitted | undefined {
    return first(this.keys, ({ credential }) => credential.accepts(print));
  }

  /** Whoever presents a signature for a path and a call. */
  bySignature(path: string, callSid: string, signature: string): Admitted | undefined {
    return first(this.links, ({ credential }) => credential.accepts(path, callSid, signature));
  }
}

/** Looks at every entry, whichever fits. */
function first<Kind extends VoxCredential>(
  entries: readonly Entry<Kind>[],
  fits: (entry: Entry<Kind>) => boolean,
): Admitted | undefined {
  let found: Admitted | undefined;
  for (const entry of entries) if (fits(entry)) found ??= entry.admitted;
  return found;
}
