import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Page {
  readonly status?: number;
  readonly body?: string;
  readonly outcome?: string;
}

/** What is answered, by the first part of the path. */
const PAGES: Readonly<Record<string, Page>> = {
  ok: {},
  document: { body: '<Response><Say>Hello.</Say></Response>' },
  handled: { outcome: 'VOX_HANDLED', body: '<Response/>' },
  unhandled: { outcome: 'VOX_EVENT_UNHANDLED' },
  flawed: { outcome: 'VOX_HANDLED;flaws="tag,segments"' },
  refused: { status: 401, body: '{"code":"VOX_UNAUTHORIZED","message":"credentials missing or not accepted"}' },
  misfit: {
    status: 422,
    outcome: 'VOX_PAYLOAD_INVALID;fields="from,to"',
    body: '{"code":"VOX_PAYLOAD_INVALID","message":"payload does not fit its schema"}',
  },
  invalid: { body: '<Response>\n<Pause length="99"/></Response>' },
  fallback: { outcome: 'VOX_HANDLER_FAILED;fallback', body: '<Response><Hangup/></Response>' },
  hostile: { status: 500, body: '\u001b[2J\u0007\u202egone' },
  away: { body: '<Response>\n<Gather numDigits="1" action="https://public.invalid/menu"/></Response>' },
  menu: { body: '<Response><Say>Menu.</Say></Response>' },
  private: { status: 401 },
  begun: { body: '<Response><Redirect>/private</Redirect></Response>' },
};

/** A server of any make, that answers by its path. */
export async function answersServer(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const page = PAGES[request.url?.split('/')[1] ?? ''] ?? { status: 404 };
    request.resume().on('end', () => {
      response.writeHead(page.status ?? 200, page.outcome === undefined ? {} : { 'vox-outcome': page.outcome });
      response.end(page.body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
