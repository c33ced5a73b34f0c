import { once } from 'node:events';
import { request } from 'node:http';

/** Asks for a WebSocket, and tells with which status it was given; `undefined` if the connection was cut. */
export async function upgrade(port: number, path: string): Promise<number | undefined> {
  const headers = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': Buffer.from('0123456789abcdef').toString('base64'),
  };
  const asked = request({ host: '127.0.0.1', port, path, headers }).end();
  try {
    const answers = await Promise.race([once(asked, 'upgrade'), once(asked, 'response')]);
    const [answer, socket] = answers as [{ statusCode?: number }, { destroy(): void } | undefined];
    socket?.destroy();
    return answer.statusCode;
  } catch {
    return undefined;
  } finally {
    asked.destroy();
  }
}
