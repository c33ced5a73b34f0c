import type { INestApplication } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { VOX_REGISTRATION } from '../../config/vox.tokens.js';
import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { Registration } from '../../receiver/registration.interface.js';
import { VoxTestError } from '../vox-test.error.js';

/**
 * Finds a registration among the providers of an application.
 * @throws VoxTestError when there is none, or none of that name, or several to choose from
 */
export function registrationOf(app: INestApplication, name: string | undefined): Registration {
  const all = registrationsOf(app);
  const [found, other] = name === undefined ? all : all.filter(({ settings }) => settings.name === name);
  const names = all.map(({ settings }) => JSON.stringify(settings.name)).join(', ');
  if (!found) {
    const problem = names ? `no registration is named ${JSON.stringify(name)}` : 'the module is not imported';
    throw new VoxTestError('VOX_TEST_REGISTRATION', problem, `${WITHOUT} ${names && `Known: ${names}.`}`.trim());
  }
  if (other)
    throw new VoxTestError(
      'VOX_TEST_REGISTRATION',
      `there are several: ${names}`,
      'Name one with the option `registration`.',
    );
  return found;
}

const WITHOUT = 'Import VoxWebhooksModule.forRoot({ … }) in the module under test.';

function registrationsOf(app: INestApplication): Registration[] {
  return providersOf(app).flatMap(({ token, instance }) =>
    token === VOX_REGISTRATION ? [instance as Registration] : [],
  );
}

function providersOf(app: INestApplication): ReturnType<DiscoveryService['getProviders']> {
  try {
    return app.get(DiscoveryService, { strict: false }).getProviders();
  } catch {
    return []; // The module provides the service. Without the module there is nothing to discover.
  }
}

/** The first credential that the platform would present by itself. A function is called, as for every request. */
export async function credentialOf({ auth }: VoxSettings): Promise<PresentedCredential | 'none'> {
  const list = typeof auth === 'function' ? await auth() : auth;
  if (list === 'none') return 'none';
  return list.find(({ standsAlone }) => standsAlone) ?? 'none';
}
