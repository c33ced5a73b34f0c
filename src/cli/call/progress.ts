import { clearLine, cursorTo } from 'node:readline';
import type { Console } from '../console.interface.js';

const DOT_EVERY_MS = 500;

/** Shows in a terminal that the server has not answered yet: a dot every half second, erased with the answer. */
export async function withProgress<Result>(
  { terminal: output, isInteractive }: Console,
  work: Promise<Result>,
): Promise<Result> {
  if (!isInteractive) return work;
  let dots = 0;
  const timer = setInterval(() => output.write(dots++ === 0 ? 'Waiting for the server .' : '.'), DOT_EVERY_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (dots > 0) {
      clearLine(output, 0);
      cursorTo(output, 0);
    }
  }
}
