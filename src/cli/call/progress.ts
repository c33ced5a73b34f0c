import { clearLine, cursorTo } from 'node:readline';
import type { Console } from '../command.interface.js';

const PATIENCE = 500;

/** Shows a person that the server is waited for: a dot for every half second, gone when the answer is there. */
export async function withProgress<Result>({ output, isInteractive }: Console, work: Promise<Result>): Promise<Result> {
  if (!isInteractive) return work;
  let dots = 0;
  const timer = setInterval(() => output.write(dots++ === 0 ? 'Waiting for the server .' : '.'), PATIENCE);
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
