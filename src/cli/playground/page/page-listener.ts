import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { apiRefusalOf } from './api-refusal-of.js';
import type { PageFiles } from './page-files.js';
import { PageGuard } from './page-guard.js';
import { PlaygroundError } from './playground.error.js';
import type { PushStream } from './push-stream.js';
import { readJson } from './read-json.js';
import { SECURITY_HEADERS } from './security-headers.js';

const API = '/api/';
const STREAM = `${API}stream`;
const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** Does an operation by its name; rejects with a `PlaygroundError` if it is refused. */
export type DoOperation = (name: string, input: unknown) => Promise<unknown>;

/** Serves the page and its API on the loopback interface. */
export class PageListener {
  readonly server: Server;
  readonly guard = new PageGuard();

  constructor(
    private readonly files: PageFiles,
    private readonly stream: PushStream,
    private readonly operate: DoOperation,
  ) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { url = '', method } = request;
      if (!url.startsWith(API)) return this.serve(request, response);
      this.guard.checkApi(request);
      if (url === STREAM && method === 'GET') return this.stream.open(response);
      if (method !== 'POST') throw new PlaygroundError(405, 'VOX_PLAYGROUND_INPUT', 'The method is wrong', 'Use POST.');
      const output = JSON.stringify(await this.operate(url.slice(API.length), await readJson(request)));
      response.writeHead(200, { ...SECURITY_HEADERS, ...JSON_TYPE }).end(output);
    } catch (error) {
      const { status, fault } = apiRefusalOf(error);
      // What is left of a body that was refused is not read.
      response.writeHead(status, { ...SECURITY_HEADERS, ...JSON_TYPE, Connection: 'close' }).end(JSON.stringify(fault));
    }
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    this.guard.checkPage(request);
    const file = this.files.get(request.url ?? '');
    if (!file) throw new PlaygroundError(404, 'VOX_PLAYGROUND_ABSENT', 'There is no such file', 'Open / instead.');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new PlaygroundError(405, 'VOX_PLAYGROUND_INPUT', 'The method is wrong', 'Use GET.');
    }
    response.writeHead(200, { ...SECURITY_HEADERS, 'Content-Type': file.type, 'Content-Length': file.bytes.length });
    response.end(file.bytes);
  }
}
