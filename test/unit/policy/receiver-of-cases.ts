import { Logger } from '@nestjs/common';
import type { VoxWebhooksOptions } from 'nestjs-vox-webhooks';
import { refusalAnswer } from '../../../src/outcomes/refusal-answer.js';
import { VoxRefusalError } from '../../../src/outcomes/vox-refusal.error.js';
import type { Answer } from '../../../src/outcomes/answer.interface.js';
import type { Registration } from '../../../src/receiver/registration.interface.js';
import type { WebhookRequest } from '../../../src/request/webhook-request.interface.js';
import { DOCUMENT } from '../../http/policy/support/behaviours.js';
import { Desk } from '../../http/policy/support/desk.js';
import type { PolicyGroup } from '../../http/policy/support/policy-case.js';
import { DEFAULTS } from '../../http/policy/support/policy-receiver.js';
import type { CaseAnswer, CaseReceiver } from '../../http/policy/support/prove-case.js';
import { ListedLetters } from '../../http/policy/support/sinks.js';
import { CapturedLogger } from '../../support/captured-logger.js';
import type { RequestParts } from '../../support/request-text.js';
import { PATH } from '../../support/words.js';
import { bound, composeWith } from '../receiver/ask.js';

/** The receiver with the handlers and options of a group of cases, without a server. */
export function receiverOfCases({ options, calls = true }: PolicyGroup): CaseReceiver {
  const chosen: VoxWebhooksOptions = { ...DEFAULTS, ...options?.() };
  const desk = new Desk();
  const take = desk.take.bind(desk);
  const messages = bound('Desk.message', ['sms.*', 'mms.*', 'rcs.*', 'fax.*'], take);
  const told = { ...bound('StepDesk.told', ['voice.record'], () => DOCUMENT), options: { step: 'told' } };
  const handlers = [messages, told, ...(calls ? [bound('CallDesk.call', ['voice.*', 'flow.*'], take)] : [])];
  const registration = composeWith(handlers, chosen);
  const logger = new CapturedLogger();
  Logger.overrideLogger(logger);
  const sink = chosen.deadLetters;
  return {
    desk,
    logger,
    letters: () => (sink instanceof ListedLetters ? sink.letters.length : 0),
    send: async (parts) => linesOf(await answerTo(registration, requestOf(parts))),
  };
}

/** As a server of Node hands a request over: blanks around values are gone, and of two lines of a name the first counts. */
function requestOf({ method = 'POST', path = PATH, headers = [], body = '' }: RequestParts): WebhookRequest {
  const lines = headers.map(([name, value]) => [name, value.replace(/^[ \t]+|[ \t]+$/g, '')] as const);
  const first = lines.toReversed().map(([name, value]) => [name.toLowerCase(), value] as const);
  const bytes = Buffer.from(body);
  return {
    head: { method, url: path, headers: Object.fromEntries(first), rawHeaders: lines.flat() },
    isSecure: false,
    parsed: undefined,
    read: (limit) => (bytes.length > limit ? Promise.reject(new VoxRefusalError('tooLarge')) : Promise.resolve(bytes)),
  };
}

/** What the guard does besides: it logs a refusal. */
async function answerTo({ receiver, paths, log }: Registration, request: WebhookRequest): Promise<Answer> {
  const route = paths.locate(request.head.url ?? '');
  if (route === undefined) throw new Error(`${request.head.url} is not below ${PATH}`);
  const startedAt = performance.now();
  try {
    return (await receiver.receive(request, route, { request: undefined })).answer;
  } catch (error) {
    if (!(error instanceof VoxRefusalError)) throw error;
    log.refused(error, { method: request.head.method, route, startedAt });
    return refusalAnswer(error);
  }
}

function linesOf({ status, headers, body }: Answer): CaseAnswer {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => [name.toLowerCase(), value] as const),
  );
  return { status, lines, body };
}
