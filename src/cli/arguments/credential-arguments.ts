import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRecord } from '../../common/is-record.js';
import { isCredential, type PresentedCredential } from '../../credentials/credential.interface.js';
import { areSendable } from '../../testing/http/are-sendable.js';
import type { CommandOption } from '../command.interface.js';
import type { Console } from '../console.interface.js';
import { UsageError } from '../usage.error.js';
import type { Arguments } from './arguments.js';

/** The options that choose a credential. */
export const CREDENTIAL_OPTIONS = {
  bearer: {
    type: 'string',
    value: 'TOKEN',
    about: 'Present a bearer token. Default: VOX_TOKEN of the environment or .env.',
  },
  basic: {
    type: 'string',
    value: 'USER:PASSWORD',
    about: 'Present user and password. Default: VOX_USER and VOX_PASSWORD of the environment or .env.',
  },
  credential: {
    type: 'string',
    value: 'FILE',
    about: 'Present the credential that this module exports by default, for another kind than bearer and basic.',
  },
  'no-auth': { type: 'boolean', about: 'Present no credential, even if the environment has one.' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** What is presented, and the option or variable that gave it. */
export interface GivenCredential {
  readonly auth: PresentedCredential | 'none';
  /** Absent: nothing was given, or `--no-auth`. */
  readonly from?: string;
}

/**
 * The credential of the options, otherwise that of the environment, otherwise that of `.env`, otherwise none. Weak ones are
 * accepted: the command presents what the portal holds, and the server decides.
 * @throws UsageError
 */
export async function credentialFrom(
  args: Arguments,
  { env, envFile = {} }: Pick<Console, 'env' | 'envFile'>,
): Promise<GivenCredential> {
  const [token, pair, file] = [args.text('bearer'), args.text('basic'), args.text('credential')];
  if ([token ?? false, pair ?? false, file ?? false, args.flag('no-auth')].filter((one) => one !== false).length > 1) {
    throw new UsageError('--bearer, --basic, --credential and --no-auth exclude each other', 'Give one of them.');
  }
  if (args.flag('no-auth')) return { auth: 'none' };
  if (file !== undefined) return { auth: await exportedBy(file), from: '--credential' };
  if (token !== undefined) return bearer('--bearer', token);
  if (pair !== undefined) return basic('--basic', pair);
  return variableOf(env, '') ?? variableOf(envFile, ' of .env') ?? { auth: 'none' };
}

function variableOf(variables: Console['env'], where: string): GivenCredential | undefined {
  const { VOX_TOKEN: token, VOX_USER: user, VOX_PASSWORD: password } = variables;
  if (token) return bearer(`VOX_TOKEN${where}`, token);
  return user && password ? basic(`VOX_USER and VOX_PASSWORD${where}`, `${user}:${password}`) : undefined;
}

async function exportedBy(file: string): Promise<PresentedCredential> {
  let exported: unknown;
  try {
    const { default: given } = (await import(pathToFileURL(resolve(file)).href)) as { readonly default?: unknown };
    // What TypeScript compiles to CommonJS has its default one level deeper.
    exported = isRecord(given) && 'default' in given ? given['default'] : given;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it threw';
    throw new UsageError(`--credential ${file} cannot be loaded: ${reason}`, 'Name a JavaScript module.');
  }
  if (isCredential(exported)) {
    if (areSendable(exported.present())) return exported;
    const remedy = 'Each has to be one line, in Latin-1: what is read from a file often ends in a line end.';
    throw new UsageError(`--credential ${file} presents headers that cannot be sent`, remedy);
  }
  throw new UsageError(`--credential ${file} exports no credential`, 'Export one by default, such as bearer(token).');
}

function bearer(from: string, token: string): GivenCredential {
  if (!/^[^\p{Cc}\s,]+$/u.test(token))
    throw new UsageError(`${from} does not hold a token`, 'It is one word, without a comma.');
  return presenting(from, `Bearer ${Buffer.from(token).toString('latin1')}`);
}

function basic(from: string, pair: string): GivenCredential {
  if (!/^[^:\p{Cc}]+:\P{Cc}+$/u.test(pair)) {
    throw new UsageError(`${from} does not hold user and password`, 'Write user:password.');
  }
  return presenting(from, `Basic ${Buffer.from(pair).toString('base64')}`);
}

function presenting(from: string, header: string): GivenCredential {
  return { from, auth: { present: () => ({ Authorization: header }) } };
}
