import type { Credential } from '../../credentials/credential.interface.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';

/** The first credential that the registration accepts in a header; a function is asked, as it is for every request. */
export async function credentialOf({ auth }: VoxSettings): Promise<Credential | 'none'> {
  const list = typeof auth === 'function' ? await auth() : auth;
  if (list === 'none') return 'none';
  return list.find(({ standsAlone }) => standsAlone) ?? 'none';
}
