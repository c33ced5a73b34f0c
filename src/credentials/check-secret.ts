import { ofType, type OptionRules } from '../common/option-rule.js';
import { readOptions } from '../common/read-options.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { CredentialOptions } from './credential.interface.js';

/** The text that an environment variable leaves that was not set: `String(undefined)` and the like. */
const PLACEHOLDERS = new Set(['undefined', 'null', 'nan', '[object object]']);

const SET = 'Set it to the secret entered in the portal; is the environment variable set?';
/** ConfigModule reads the file when the application starts: `forRoot()` has run by then, as an argument of a decorator. */
const READ_LATER =
  'If it stands in .env: that file was not read yet when this line ran. Take it from ConfigService: ' +
  'VoxWebhooksModule.forRootAsync({ inject: [ConfigService], ' +
  "useFactory: (config) => ({ auth: [bearer(config.getOrThrow('VOX_TOKEN'))] }) }).";

/**
 * Refuses what cannot be a secret.
 * @throws VoxConfigError naming the option
 */
export function checkSecret(option: string, secret: unknown): asserts secret is string {
  const refuse = (problem: string, remedy = SET): never => {
    throw new VoxConfigError(option, problem, remedy);
  };
  if (secret === undefined || secret === '') refuse('is missing or empty', `${SET} ${READ_LATER}`);
  else if (typeof secret !== 'string') refuse('is no text');
  else if (secret.trim() === '') refuse('is missing or empty');
  else if (PLACEHOLDERS.has(secret.trim().toLowerCase()))
    refuse('holds the text of a value that was never set', `${SET} ${READ_LATER}`);
  else if (/[\p{Cc}]/u.test(secret)) refuse('holds a line break or another control character');
  else if (secret !== secret.trim()) refuse('begins or ends with white space');
}

const RULES: OptionRules<keyof CredentialOptions> = { id: ofType('string', 'a name for logs') };

/** @throws VoxConfigError for options that cannot work */
export function credentialId(options: CredentialOptions, call: string): string | undefined {
  return readOptions<CredentialOptions>(options, RULES, { call, whole: 'auth options', prefix: 'auth ' }).id;
}

/** @throws VoxConfigError for a secret that is short enough to be guessed */
export function checkLength(option: string, secret: string, least: number): void {
  if (secret.length >= least) return;
  throw new VoxConfigError(option, `is shorter than ${least} characters`, 'Use a long random one.');
}
