import { AbstractHttpAdapter } from '@nestjs/core';
import { isPromise } from '../common/is-promise.js';
import { isRecord } from '../common/is-record.js';
import { having, oneOf, type OptionRule, ofType } from '../common/option-rule.js';
import { DELIVER_RULES } from './deliver-rules.js';
import { DIAL_RULES } from './dial-rules.js';
import { auth, object, PHONE_RULES, text } from './phone-rules.js';

/** What `VoxTest.start` starts: a class, or a dynamic module. An import of something that is not there gives neither. */
export const ROOT_MODULE: OptionRule = {
  holds: (value) => typeof value === 'function' || isPromise(value) || (isRecord(value) && 'module' in value),
  expects: 'the root module, such as AppModule; look whether its file exports it under that name',
};

/** What `VoxTest.attach` takes. */
export const APPLICATION = having(
  'an application: await NestFactory.create(AppModule), or createNestApplication() of a testing module',
  'getHttpServer',
);

/** The class of an adapter cannot be called. */
const platform: OptionRule = {
  holds: (value) =>
    typeof value === 'function'
      ? !(value.prototype instanceof AbstractHttpAdapter)
      : isRecord(value) && typeof value['getHttpServer'] === 'function',
  expects: 'an adapter, such as new FastifyAdapter(), or a function that makes one',
};

/** The rules of the options of `VoxTest.attach`. */
export const ATTACH_RULES = { registration: text, path: text };

/** … of `VoxTest.start`. */
export const START_RULES = {
  ...ATTACH_RULES,
  platform,
  configure: ofType('function', 'a function that gets the application'),
  nest: object,
};

/** … of `vox.send`. */
export const SEND_RULES = { ...DELIVER_RULES, step: text, allowFallback: oneOf(true, false) };

/** … of `vox.call`, all with a default. */
export const CALL_RULES = {
  ...PHONE_RULES,
  ...DIAL_RULES,
  auth,
  from: text,
  to: text,
  step: text,
};
