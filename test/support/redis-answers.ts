import { connect } from 'node:net';

/**
 * Whether a Redis on this port of the loopback interface answers PING; one that still loads its file does not. With a
 * process id, whether it is that very one.
 */
export function redisAnswers(port: number, pid?: number, timeout = 500): Promise<boolean> {
  const wanted = pid === undefined ? /^\+PONG/ : new RegExp(`^\\+PONG[^]*process_id:${pid}\r\n`);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = (): void => {
      socket.destroy();
      resolve(wanted.test(answer));
    };
    socket.on('data', (text) => {
      answer += text.toString('latin1');
      if (wanted.test(answer) || answer.startsWith('-')) end();
    });
    socket.on('error', end).on('close', end);
    socket.setTimeout(timeout, end);
    socket.write('PING\r\nINFO server\r\n');
  });
}
