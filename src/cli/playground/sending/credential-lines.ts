import type { PresentedCredential } from '../../../credentials/credential.interface.js';
import type { CredentialChoice } from '../protocol/event-operations.types.js';
import type { HeaderLine } from '../wire/wire.types.js';

const WRONG = 'a-wrong-credential-of-the-playground';

/** Header lines that present the credential as the page wants it. */
export function credentialLines(auth: PresentedCredential | 'none', choice: CredentialChoice): HeaderLine[] {
  const right = auth === 'none' ? [] : Object.entries(auth.present());
  const made: Readonly<Record<CredentialChoice, () => HeaderLine[]>> = {
    right: () => right,
    doubled: () => [...right, ...right],
    missing: () => [],
    wrong: () => (right.length > 0 ? right : [['Authorization', 'Bearer -'] as const]).map(wrongLine),
  };
  return made[choice]();
}

function wrongLine([name, value]: HeaderLine): HeaderLine {
  const [scheme, ...rest] = value.split(' ');
  return [name, rest.length > 0 ? `${scheme} ${WRONG}` : WRONG];
}
