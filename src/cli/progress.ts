import { clearLine, cursorTo } from 'node:readline';
import type { Console } from './console.interface.js';

const DOT_EVERY_MS = 500;

/**
 * Shows in a terminal that work goes on: a text, and a dot every half second. It stands on the stream of errors, so that
 * what is piped has nothing of it.
 * @param work gets what takes the line away, to be called before anything is printed
 */
export async function withProgress<Result>(
  { progress: output }: Pick<Console, 'progress'>,
  work: (clear: () => void) => Promise<Result>,
  text: () => string = () => 'Waiting for the server',
): Promise<Result> {
  if (!output) return work(() => undefined);
  let dots = 0;
  const clear = (): void => {
    if (dots > 0) clearLine(output, 0);
    if (dots > 0) cursorTo(output, 0);
    dots = 0;
  };
  const timer = setInterval(() => output.write(dots++ === 0 ? `${text()} .` : '.'), DOT_EVERY_MS);
  try {
    return await work(clear);
  } finally {
    clearInterval(timer);
    clear();
  }
}
