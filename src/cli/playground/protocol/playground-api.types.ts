import type { CallOperations } from './call-operations.types.js';
import type { EventOperations } from './event-operations.types.js';
import type { InboxOperations } from './inbox-operations.types.js';
import type { MessageOperations } from './message-operations.types.js';
import type { StartUpOperations } from './start-up.types.js';

/**
 * All that the page may ask for: `POST /api/{name}` with the input as JSON, the content type `application/json` and the
 * token in the header `vox-playground-token`. The answer is 200 with the output as JSON, or another status with an
 * {@link ApiFault}. `GET /api/stream` with the same header gives the stream of {@link Push} messages.
 */
export interface PlaygroundApi
  extends StartUpOperations, CallOperations, MessageOperations, EventOperations, InboxOperations {}

export type OperationName = keyof PlaygroundApi;
export type InputOf<Name extends OperationName> = PlaygroundApi[Name]['input'];
export type OutputOf<Name extends OperationName> = PlaygroundApi[Name]['output'];

/** Name of the header with the token, which the page finds in the fragment of its URL. */
export type TokenHeader = 'vox-playground-token';
