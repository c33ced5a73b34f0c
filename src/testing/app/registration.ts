import type { INestApplication } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../config/vox.tokens.js';
import { Credential } from '../../credentials/credential.js';
import { WebhookPaths } from '../../routing/webhook-paths.js';
import { VoxTestError } from '../vox-test.error.js';

/** The providers of one registration of the module that the kit needs. */
export interface Registration {
  readonly settings: VoxSettings;
  readonly paths: WebhookPaths;
}

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
  const hosts = providersOf(app).flatMap(({ token, host }) => (token === VOX_SETTINGS && host ? [host] : []));
  return hosts.map((host) => ({
    settings: host.getProviderByKey<VoxSettings>(VOX_SETTINGS).instance,
    paths: host.getProviderByKey<WebhookPaths>(WebhookPaths).instance,
  }));
}

function providersOf(app: INestApplication): ReturnType<DiscoveryService['getProviders']> {
  try {
    return app.get(DiscoveryService, { strict: false }).getProviders();
  } catch {
    return []; // The module provides the service. Without the module there is nothing to discover.
  }
}

/** The first credential that the registration accepts in a header. A function is called, as for every request. */
export async function credentialOf({ auth }: VoxSettings): Promise<Credential | 'none'> {
  const list = typeof auth === 'function' ? await auth() : auth;
  if (list === 'none') return 'none';
  return list.find((one) => one instanceof Credential) ?? 'none';
}
