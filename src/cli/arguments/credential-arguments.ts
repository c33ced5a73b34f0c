import { AUTHORIZATION } from '../../credentials/authorization.js';
import { Credential } from '../../credentials/credential.js';
import type { CommandOption, Console } from '../command.interface.js';
import { UsageError } from '../usage.error.js';
import type { Arguments } from './arguments.js';

/** The options that choose a credential. */
export const CREDENTIAL_OPTIONS = {
  bearer: { type: 'string', value: 'TOKEN', about: 'Present a bearer token. Default: VOX_TOKEN of the environment.' },
  basic: {
    type: 'string',
    value: 'USER:PASSWORD',
    about: 'Present user and password. Default: VOX_USER and VOX_PASSWORD of the environment.',
  },
  'no-auth': { type: 'boolean', about: 'Present no credential, even if the environment has one.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/**
 * The credential of the options, otherwise that of the environment, otherwise none. Weak ones are accepted: the command
 * presents what the portal holds, and the server decides.
 * @throws UsageError
 */
export function credentialFrom(args: Arguments, { env }: Pick<Console, 'env'>): Credential | 'none' {
  const [token, pair] = [args.text('bearer'), args.text('basic')];
  if ([token !== undefined, pair !== undefined, args.flag('no-auth')].filter(Boolean).length > 1) {
    throw new UsageError('--bearer, --basic and --no-auth exclude each other', 'Give one of them.');
  }
  if (args.flag('no-auth')) return 'none';
  if (token !== undefined) return bearer('--bearer', token);
  if (pair !== undefined) return basic('--basic', pair);
  if (env['VOX_TOKEN']) return bearer('VOX_TOKEN', env['VOX_TOKEN']);
  const { VOX_USER: user, VOX_PASSWORD: password } = env;
  return user && password ? basic('VOX_USER and VOX_PASSWORD', `${user}:${password}`) : 'none';
}

function bearer(from: string, token: string): Credential {
  if (!/^[^\p{Cc}\s,]+$/u.test(token))
    throw new UsageError(`${from} does not hold a token`, 'It is one word, without a comma.');
  return presenting('bearer', AUTHORIZATION.bearer(token));
}

function basic(from: string, pair: string): Credential {
  if (!/^[^:\p{Cc}]+:\P{Cc}+$/u.test(pair)) {
    throw new UsageError(`${from} does not hold user and password`, 'Write user:password.');
  }
  return presenting('basic', AUTHORIZATION.basic(pair));
}

function presenting(scheme: Credential['scheme'], header: string): Credential {
  return new Credential(scheme, undefined, '', undefined, [], header);
}
