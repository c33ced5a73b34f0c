import { isRecord } from '../common/is-record.js';
import type {
  VoxBodyOptions,
  VoxCallsOptions,
  VoxOverloadOptions,
  VoxWebhooksOptions,
} from '../config/vox-webhooks-options.interface.js';
import { isCredential } from '../credentials/credential.interface.js';
import { CATALOGUE } from '../events/catalogue.js';
import { MAX_BODY_LIMIT } from '../intake/limits.js';
import { printDocument } from '../reply/document-printer.js';

/** What a value of an option has to be. */
export interface OptionRule {
  readonly holds: (value: unknown) => boolean;
  readonly expects: string;
  readonly required?: true;
  /** Of a group of options. */
  readonly members?: Readonly<Record<string, OptionRule>>;
}

/** A token of RFC 9110, section 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const whole = (least: number, most: number): OptionRule => ({
  holds: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  expects: `a whole number from ${least} to ${most}`,
});
const oneOf = (...values: readonly unknown[]): OptionRule => ({
  holds: (value) => values.includes(value),
  expects: values.map((value) => JSON.stringify(value)).join(' or '),
});
const having = (expects: string, ...methods: readonly string[]): OptionRule => ({
  holds: (value) => isRecord(value) && methods.every((method) => typeof value[method] === 'function'),
  expects,
});
const either = (first: OptionRule, second: OptionRule): OptionRule => ({
  holds: (value) => first.holds(value) || second.holds(value),
  expects: `${first.expects}, or ${second.expects}`,
});
const group = <Options>(members: Readonly<Record<keyof Options & string, OptionRule>>): OptionRule => ({
  holds: isRecord,
  expects: `an object with any of ${Object.keys(members).join(', ')}`,
  members,
});
const milliseconds = whole(1, 3_600_000);
const waitOrNone = whole(0, 3_600_000);

/** The rule of every option. */
export const OPTION_RULES: Readonly<Record<keyof VoxWebhooksOptions, OptionRule>> = {
  auth: {
    holds: (value) =>
      value === 'none' ||
      typeof value === 'function' ||
      (Array.isArray(value) && value.every(isCredential) && value.some(({ standsAlone }) => standsAlone)),
    expects:
      "a list of bearer() and basic(), besides signedLinks() if need be, a function that returns one, or 'none' for an open endpoint",
    required: true,
  },
  authHeaders: {
    holds: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && HEADER_NAME.test(name)),
    expects: 'a list of header names',
  },
  onUnauthorized: oneOf('reject', 'drop'),
  requireHttps: oneOf(true, false),
  body: group<VoxBodyOptions>({
    limit: whole(1, MAX_BODY_LIMIT),
    deadline: milliseconds,
    contentTypes: oneOf('strict', 'sniff'),
  }),
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
  calls: group<VoxCallsOptions>({
    deadline: milliseconds,
    fallback: {
      holds: (value) => value === false || typeof value === 'function' || isDocument(value),
      expects: 'false, a well-formed <Response> document, or a function that returns one',
    },
  }),
  overload: group<VoxOverloadOptions>({
    maxRunning: whole(1, 1_000_000),
    maxLoopDelay: milliseconds,
    watchAcceptQueue: oneOf(true, false),
  }),
  publicUrl: {
    holds: (value) => typeof value === 'string' && /^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(value),
    expects: 'an origin such as https://hooks.example.com, with the path that a proxy strips, if it does',
  },
  shutdownGrace: waitOrNone,
  fastPath: oneOf(true, false),
};

function isDocument(value: unknown): boolean {
  try {
    return printDocument(value, { url: () => '/', output: () => 'output' }).length > 0;
  } catch {
    return false;
  }
}
