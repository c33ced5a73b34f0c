import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { ApiFault } from '../../../src/cli/playground/protocol/api-fault.types.js';
import type { InputOf, OperationName, OutputOf } from '../../../src/cli/playground/protocol/playground-api.types.js';
import type { Push } from '../../../src/cli/playground/protocol/push.types.js';

/** An answer, read to its end. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends a request as it is given: header lines in this order, path unchanged. */
export async function ask(
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  const sent = request(origin, { method, path, headers, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) };
}

/** The page, as far as a server sees it. */
export class PlaygroundClient {
  readonly origin: string;
  readonly token: string;
  readonly pushes: Push[] = [];
  private readonly waiting = new Set<() => void>();
  private stream: { destroy(): unknown } | undefined;

  constructor(address: string) {
    const [origin = '', token = ''] = address.split('/#token=');
    this.origin = origin;
    this.token = token;
  }

  /** The headers that a browser sends for the page. */
  get headers(): Record<string, string> {
    return {
      'Content-Type': 'application/json',
      Origin: this.origin,
      'Sec-Fetch-Site': 'same-origin',
      'vox-playground-token': this.token,
    };
  }

  /** Does an operation; a refusal is thrown as it came. */
  async do<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const answer = await this.post(name, input);
    const output: unknown = JSON.parse(answer.body);
    if (answer.status !== 200)
      throw Object.assign(new Error((output as ApiFault).message), { ...(output as ApiFault) });
    return output as OutputOf<Name>;
  }

  post(name: string, input: unknown, headers = this.headers): Promise<RawAnswer> {
    return ask(this.origin, `/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
  }

  /** Reads the stream until `close()`. */
  async listen(): Promise<void> {
    const sent = request(this.origin, { path: '/api/stream', headers: this.headers, agent: false });
    sent.end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    this.stream = answer;
    answer.setEncoding('utf8');
    answer.on('error', () => undefined);
    let rest = '';
    answer.on('data', (chunk: string) => {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) this.pushes.push(JSON.parse(part.slice(6)) as Push);
      this.waiting.forEach((look) => look());
    });
    await this.until(({ kind }) => kind === 'hello');
  }

  /** The first message, past or to come, that is wanted. */
  until(isWanted: (push: Push) => boolean): Promise<Push> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = this.pushes.find(isWanted);
        if (!found) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }

  close(): void {
    this.stream?.destroy();
  }
}
