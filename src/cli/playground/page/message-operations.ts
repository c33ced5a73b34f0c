import { oneOf, required, whole } from '../../../common/option-rule.js';
import type { MessageOperations } from '../protocol/message-operations.types.js';
import { channel, longText, phoneNumber, steps, text, texts } from './operation-rules.js';
import type { OperationsOf } from './operation-table.types.js';

/** Conversations. */
export const MESSAGE_OPERATIONS: OperationsOf<MessageOperations> = {
  'message.send': {
    rules: { channel, from: phoneNumber, to: phoneNumber, text: required(text), media: texts, version: text },
    run: ({ conversations }, input) => conversations.send(input),
  },
  'receipt.send': {
    rules: {
      channel,
      messageId: text,
      to: phoneNumber,
      steps,
      times: whole(1, 100),
      order: oneOf('given', 'reversed', 'shuffled'),
      delay: whole(0, 60_000),
      version: text,
    },
    run: ({ conversations }, input) => ({ messageId: conversations.report(input) }),
  },
  'message.list': { rules: {}, run: ({ conversations }) => ({ lines: conversations.all }) },
  'media.add': {
    rules: { name: required(text), type: required(text), base64: required(longText) },
    run: (playground, input) => ({ url: playground.addMedia(input) }),
  },
};
