import type { PresentedCredential } from '../../credentials/credential.interface.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';
import type { Arguments } from './arguments.js';

/**
 * The credential of the options, else that of the environment, else none. Weak ones too: this side presents what the
 * portal was given, the server judges it.
 * @throws UsageError
 */
export function credentialOf(args: Arguments, { env }: Pick<Console, 'env'>): PresentedCredential | 'none' {
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

function bearer(from: string, token: string): PresentedCredential {
  if (!/^[^\p{Cc}\s,]+$/u.test(token))
    throw new UsageError(`${from} holds no token`, 'It is one word, without a comma.');
  return presenting(`Bearer ${Buffer.from(token).toString('latin1')}`);
}

function basic(from: string, pair: string): PresentedCredential {
  if (!/^[^:\p{Cc}]+:\P{Cc}+$/u.test(pair)) {
    throw new UsageError(`${from} holds no user and password`, 'Write user:password.');
  }
  return presenting(`Basic ${Buffer.from(pair).toString('base64')}`);
}

function presenting(header: string): PresentedCredential {
  return { present: () => ({ Authorization: header }) };
}
