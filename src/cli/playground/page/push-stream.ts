import type { ServerResponse } from 'node:http';
import type { Push } from '../protocol/push.types.js';
import { SECURITY_HEADERS } from './security-headers.js';

const COMMENT_EVERY_MS = 15_000;
/** Bytes that a page may be behind before its connection is closed. */
const MOST_BEHIND = 32 * 1_048_576;
const MOST_PAGES = 16;

/** Tells every open page what happens, as Server-Sent Events. */
export class PushStream {
  private readonly pages = new Set<ServerResponse>();
  private readonly timer = setInterval(() => this.write(':\n\n'), COMMENT_EVERY_MS).unref();

  /** Begins a stream; the oldest page loses its own when there are too many. */
  open(response: ServerResponse): void {
    const [oldest] = this.pages;
    if (this.pages.size >= MOST_PAGES) oldest?.destroy();
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    response.on('close', () => this.pages.delete(response));
    response.write(dataOf({ kind: 'hello' }));
    this.pages.add(response);
  }

  readonly push = (message: Push): void => {
    if (this.pages.size > 0) this.write(dataOf(message));
  };

  close(): void {
    clearInterval(this.timer);
    for (const page of this.pages) page.end();
    this.pages.clear();
  }

  private write(text: string): void {
    for (const page of this.pages) {
      page.write(text);
      if (page.writableLength > MOST_BEHIND) page.destroy();
    }
  }
}

const dataOf = (message: Push): string => `data: ${JSON.stringify(message)}\n\n`;
