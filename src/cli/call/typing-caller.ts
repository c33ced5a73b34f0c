import { createInterface, type Interface } from 'node:readline';
import type { Console } from '../console.interface.js';
import { type Action, actionOf, type Caller } from './caller-action.js';

/** A person, or a pipe: one line is one turn, the end of the input hangs up. */
export class TypingCaller implements Caller {
  readonly left = 0;
  private readonly lines: Interface;
  private readonly typed: AsyncIterator<string, undefined>;

  constructor({ input, terminal: output, isInteractive }: Console) {
    this.lines = createInterface({ input, ...(isInteractive && { output, prompt: '> ' }), terminal: isInteractive });
    this.typed = this.lines[Symbol.asyncIterator]();
    if (!isInteractive) this.lines.setPrompt('');
  }

  async next(): Promise<Action | undefined> {
    this.lines.prompt();
    const { done, value } = await this.typed.next();
    return done ? undefined : actionOf(value.trim());
  }

  close(): void {
    this.lines.close();
  }
}
