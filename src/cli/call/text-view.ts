import type { Call } from '../../testing/phone/call.js';
import type { Console } from '../console.interface.js';
import { oneLine } from '../terminal-text.js';
import type { CallSummary } from './call-summary.js';
import { stepText } from './step-text.js';
import { waitText } from './wait-text.js';
import type { View } from './call-view.interface.js';

/** Output for a person. */
export class TextView implements View {
  private shown = 0;

  constructor(
    private readonly console: Console,
    private readonly requests: boolean,
  ) {}

  show(call: Call): void {
    const wanted = { inputs: !this.console.isInteractive, requests: this.requests };
    for (const step of call.transcript.slice(this.shown)) this.print(stepText(step, wanted));
    this.shown = call.transcript.length;
    if (call.waitingFor) this.print(waitText(call.waitingFor));
  }

  end(_call: Call, { lines }: CallSummary): void {
    lines.forEach((line) => this.print(line));
  }

  refuse(problem: string): void {
    this.print(problem);
  }

  private print(line: string | undefined): void {
    if (line) this.console.print(oneLine(line));
  }
}
