import { isRecord } from '../common/is-record.js';
import {
  either,
  group,
  having,
  listOf,
  oneOf,
  type OptionRule,
  type OptionRules,
  required,
  whole,
} from '../common/option-rule.js';
import type {
  VoxBodyOptions,
  VoxCallsOptions,
  VoxOverloadOptions,
  VoxWebhooksOptions,
} from '../config/vox-webhooks-options.interface.js';
import { isCredential } from '../credentials/credential.interface.js';
import { MAX_BODY_LIMIT } from '../intake/limits.js';
import { printDocument } from '../reply/document-printer.js';

/** A token of RFC 9110, section 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const headerName: OptionRule = {
  holds: (value) => typeof value === 'string' && HEADER_NAME.test(value),
  expects: 'a header name',
};
const milliseconds = whole(1, 3_600_000);
const waitOrNone = whole(0, 3_600_000);

/** The rule of every option. */
export const OPTION_RULES: OptionRules<keyof VoxWebhooksOptions> = {
  auth: required({
    holds: (value) =>
      value === 'none' ||
      typeof value === 'function' ||
      (Array.isArray(value) && value.every(isCredential) && value.some(({ standsAlone }) => standsAlone)),
    expects:
      "a list of bearer() and basic(), besides signedLinks() if need be, a function that returns one, or 'none' for an open endpoint",
  }),
  authHeaders: listOf(headerName, 'a list of header names'),
  onUnauthorized: oneOf('reject', 'drop'),
  requireHttps: oneOf(true, false),
  body: group<VoxBodyOptions>({
    limit: whole(1, MAX_BODY_LIMIT),
    deadline: milliseconds,
    contentTypes: oneOf('strict', 'sniff'),
  }),
  dto: {
    holds: (value) => isRecord(value) && Object.values(value).every((dto) => typeof dto === 'function'),
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
    holds: (value) =>
      typeof value === 'string' && /^https?:\/\/[^/?#@\s]+(?:\/[^?#\s]*)?$/.test(value) && URL.canParse(value),
    expects: 'an origin such as https://hooks.example.com, with the path that a proxy strips, if it does',
  },
  outcomeHeader: oneOf(true, false, 'detailed'),
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
