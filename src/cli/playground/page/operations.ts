import type { PlaygroundApi } from '../protocol/playground-api.types.js';
import { CALL_OPERATIONS } from './call-operations.js';
import { EVENT_OPERATIONS } from './event-operations.js';
import { INBOX_OPERATIONS } from './inbox-operations.js';
import { MESSAGE_OPERATIONS } from './message-operations.js';
import type { OperationsOf } from './operation-table.types.js';

/** All operations of the API; the compiler asks for each one. */
export const OPERATIONS: OperationsOf<PlaygroundApi> = {
  'start-up': { rules: {}, run: (playground) => playground.startUp() },
  ...CALL_OPERATIONS,
  ...MESSAGE_OPERATIONS,
  ...EVENT_OPERATIONS,
  ...INBOX_OPERATIONS,
};
