import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { PlaygroundError } from '../page/playground.error.js';
import type { MediaInput } from '../protocol/message-operations.types.js';

/** Where the files are, on the listener that the application can reach. */
export const MEDIA_PATH = '/.vox-playground/media/';
const LARGEST_FILE = 5 * 1_048_576;
const MOST_FILES = 20;

interface Medium {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Files that the application can fetch, the newest of them. */
export class MediaShelf {
  private readonly files = new Map<string, Medium>();

  /**
   * @returns the path of the file, which nobody can guess
   * @throws PlaygroundError for a file that is too large, or a type that is none
   */
  add({ name, type, base64 }: MediaInput): string {
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > LARGEST_FILE || !/^[\w.+-]+\/[\w.+-]+$/.test(type)) {
      const remedy = 'Take a file of at most 5 MiB that has a media type.';
      throw new PlaygroundError(400, 'VOX_PLAYGROUND_INPUT', 'The file cannot be offered', remedy);
    }
    const [ending = ''] = /\.[a-z\d]{1,8}$/i.exec(name) ?? [];
    const path = `${MEDIA_PATH}${randomUUID()}${ending}`;
    this.files.set(path, { type, bytes });
    const [oldest] = this.files.keys();
    if (this.files.size > MOST_FILES && oldest !== undefined) this.files.delete(oldest);
    return path;
  }

  serve(path: string, response: ServerResponse): void {
    const file = this.files.get(path);
    const safe = { 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox" };
    if (file) response.writeHead(200, { ...safe, 'Content-Type': file.type }).end(file.bytes);
    else response.writeHead(404, safe).end();
  }
}
