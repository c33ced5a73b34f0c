import type { Push } from '../../src/cli/playground/protocol/push.types.js';

/** Messages of a stream of server-sent events, in order, until it ends. */
export async function* pushesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Push> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const messages = (rest + value).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      if (!message.startsWith('data:')) continue;
      yield pushOf(message.slice(5));
    }
  }
}

/** Page and command are of one build and share their types. */
function pushOf(text: string): Push {
  return JSON.parse(text);
}
