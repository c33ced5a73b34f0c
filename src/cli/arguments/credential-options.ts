import type { Option } from './option.interface.js';

/** Which credential is presented. */
export const CREDENTIAL_OPTIONS = {
  bearer: { type: 'string', value: 'TOKEN', about: 'Present a bearer token. Default: VOX_TOKEN of the environment.' },
  basic: {
    type: 'string',
    value: 'USER:PASSWORD',
    about: 'Present user and password. Default: VOX_USER and VOX_PASSWORD of the environment.',
  },
  'no-auth': { type: 'boolean', about: 'Present nothing, whatever the environment holds.' },
} as const satisfies Readonly<Record<string, Option>>;
