import { type Action, actionOf, type Caller } from './caller-action.js';

/** Takes its turns from a script: one word, or one text in quotes, is one turn. */
export class ScriptedCaller implements Caller {
  private readonly turns: string[];

  constructor(script: string) {
    this.turns = script.match(/"[^"]*"|[^\s"]+/g) ?? [];
  }

  /** Turns that hang up do not count: the call may be over already. */
  get left(): number {
    return this.turns.filter((turn) => actionOf(turn).kind !== 'hangup').length;
  }

  next(): Promise<Action | undefined> {
    const turn = this.turns.shift();
    return Promise.resolve(turn === undefined ? undefined : actionOf(turn));
  }

  close(): void {
    this.turns.length = 0;
  }
}
