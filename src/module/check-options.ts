import { Credential } from '../credentials/credential.js';
import { isCredential } from '../credentials/is-credential.js';
import { CATALOGUE } from '../events/catalogue.js';
import { isRecord } from '../common/is-record.js';
import { MAX_BODY_LIMIT } from '../intake/limits.js';
import { printDocument } from '../reply/print-document.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';

interface Rule {
  readonly holds: (value: unknown) => boolean;
  readonly expects: string;
}

const whole = (least: number, most: number): Rule => ({
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  expects: `a whole number from ${least} to ${most}`,
});
const oneOf = (...values: readonly unknown[]): Rule => ({
  holds: (value) => values.includes(value),
  expects: values.map((value) => JSON.stringify(value)).join(' or '),
});
const having = (expects: string, ...methods: readonly string[]): Rule => ({
  holds: (value) => isRecord(value) && methods.every((method) => typeof value[method] === 'function'),
  expects,
});
const either = (first: Rule, second: Rule): Rule => ({
  holds: (value) => first.holds(value) || second.holds(value),
  expects: `${first.expects}, or ${second.expects}`,
});
const milliseconds = whole(1, 3_600_000);

const RULES: Readonly<Record<keyof VoxWebhooksOptions, Rule>> = {
  auth: {
    holds: (value) =>
      value === 'none' ||
      typeof value === 'function' ||
      (Array.isArray(value) && value.every(isCredential) && value.some((one) => one instanceof Credential)),
    expects:
      "a list of bearer() and basic(), besides signedLinks() if need be, a function that returns one, or 'none' for an open endpoint",
  },
  onUnauthorized: oneOf('reject', 'drop'),
  requireHttps: oneOf(true, false),
  bodyLimit: whole(1, MAX_BODY_LIMIT),
  bodyDeadline: milliseconds,
  contentTypes: oneOf('strict', 'sniff'),
  dto: {
    holds: (value) =>
      isRecord(value) &&
      Object.entries(value).every(([event, dto]) => Object.hasOwn(CATALOGUE, event) && typeof dto === 'function'),
    expects: 'classes under names of events',
  },
  onInvalid: oneOf('reject', 'quarantine', 'deliver-raw'),
  onUndecodable: oneOf('reject', 'quarantine'),
  onUnhandled: oneOf('accept', 'quarantine', 'reject'),
  deadLetters: having('an object with put(), such as fileDeadLetters("./dead-letters")', 'put'),
  acknowledge: oneOf(200, 202, 204),
  handlerDeadline: milliseconds,
  delivery: having('a delivery queue, such as bullmq({ connection })', 'open', 'store', 'health', 'drain', 'close'),
  dedupe: either(
    oneOf(false),
    having('a dedupe store, such as memoryDedupeStore()', 'begin', 'renew', 'progress', 'complete', 'release'),
  ),
  replyDeadline: milliseconds,
  fallback: {
    holds: (value) => value === false || typeof value === 'function' || isDocument(value),
    expects: 'false, a well-formed <Response> document, or a function that returns one',
  },
  replayWindow: whole(0, 3_600_000),
  maxRunning: whole(1, 1_000_000),
  maxLoopDelay: milliseconds,
  publicUrl: {
    holds: (value) => typeof value === 'string' && /^https?:\/\/[^/?#@]+\/?$/.test(value),
    expects: 'an origin such as https://hooks.example.com',
  },
  shutdownGrace: whole(0, 3_600_000),
  shortcut: oneOf(true, false),
};

/**
 * Refuses options that cannot work.
 * @throws VoxConfigError naming the first wrong option and what it takes, never its value
 */
export function checkOptions(options: VoxWebhooksOptions, { path }: Pick<VoxModuleExtras, 'path'>): void {
  if (!isRecord(options)) throw new VoxConfigError('options', 'are missing', 'Return an object with at least `auth`.');
  for (const option of Object.keys(options)) {
    if (Object.hasOwn(RULES, option)) continue;
    throw new VoxConfigError(option, 'is not an option', `Known: ${Object.keys(RULES).join(', ')}.`);
  }
  for (const [option, rule] of Object.entries(RULES)) {
    const value = options[option as keyof VoxWebhooksOptions];
    if (value === undefined && option !== 'auth') continue;
    if (!rule.holds(value)) throw new VoxConfigError(option, 'has no value that works', `It takes ${rule.expects}.`);
  }
  for (const option of ['onInvalid', 'onUndecodable', 'onUnhandled'] as const) {
    if (options[option] !== 'quarantine' || options.deadLetters) continue;
    throw new VoxConfigError(option, 'is "quarantine" without a sink', 'Set `deadLetters` as well.');
  }
  if (path !== false && !/^[\w.~/-]+$/.test(path ?? '')) {
    throw new VoxConfigError(
      'path',
      'is not a plain path',
      'Use letters, digits and -._~/ only, or false for no routes.',
    );
  }
}

function isDocument(value: unknown): boolean {
  try {
    return printDocument(value, { url: () => '/', output: () => 'output' }).length > 0;
  } catch {
    return false;
  }
}
