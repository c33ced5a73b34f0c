import type { ClientRequest, IncomingMessage } from 'node:http';

/** Tells what becomes of a request. A switch of protocols (101), as to WebSocket, ends one with neither response nor error. */
export function onAnswer(
  request: ClientRequest,
  answered: (answer: IncomingMessage) => void,
  lost: (error: unknown) => void,
): void {
  const end = (): void => lost(Object.assign(new Error('no HTTP answer'), { code: 'BROKEN_ANSWER' }));
  request.on('close', end);
  request.on('response', (answer) => {
    request.off('close', end);
    answered(answer);
  });
  request.on('error', (error) => {
    request.off('close', end);
    lost(error);
  });
}
