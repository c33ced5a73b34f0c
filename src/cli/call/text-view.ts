import type { TranscriptStep } from '../../testing/phone/call-state.interface.js';
import type { Call } from '../../testing/phone/call.js';
import { mappedBase, type OriginMap } from '../../testing/phone/http/mapped-url.js';
import type { Console } from '../console.interface.js';
import { oneLine } from '../../common/escape-invisible.js';
import type { CallSummary } from './call-summary.js';
import { stepText } from './step-text.js';
import { waitText } from './wait-text.js';
import type { View } from './call-view.interface.js';

/** Output for a person. */
export class TextView implements View {
  private shown = 0;
  private origin: string | undefined;

  constructor(
    private readonly console: Console,
    private readonly options: { readonly inputs: boolean; readonly requests: boolean; readonly map: OriginMap },
  ) {}

  show(call: Call): void {
    for (const step of call.transcript.slice(this.shown)) {
      this.print(this.leaveText(step));
      this.print(stepText(step, this.options));
    }
    this.shown = call.transcript.length;
    if (call.waitingFor) this.print(waitText(call.waitingFor));
  }

  /** Says where a call goes on, when it leaves for another origin. */
  private leaveText({ request }: TranscriptStep): string | undefined {
    if (!request) return undefined;
    const { origin } = new URL(request.url);
    const { askedBy } = request;
    const isKnown = !askedBy || origin === this.origin || mappedBase(request.url, this.options.map) !== undefined;
    this.origin = origin;
    return isKnown
      ? undefined
      : `Goes on at ${origin}: line ${askedBy.line} of the document of ${askedBy.url} says so.`;
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
