import type { TranscriptStep } from '../../testing/phone/call-state.interface.js';
import type { Call } from '../../testing/phone/call.js';
import type { Console } from '../console.interface.js';
import type { CallSummary } from './call-summary.js';
import type { View } from './call-view.interface.js';

/** Output for programs: one JSON object per line, distinguished by `type`. */
export class JsonView implements View {
  private shown = 0;

  constructor(private readonly console: Console) {}

  show(call: Call): void {
    for (const step of call.transcript.slice(this.shown)) this.print({ type: 'step', ...withoutQuery(step) });
    this.shown = call.transcript.length;
    if (call.waitingFor) this.print({ type: 'waiting', ...call.waitingFor });
  }

  end({ callSid, ended, heard, dialled, vars }: Call, { exitCode }: CallSummary): void {
    this.print({ type: 'ended', callSid, ...ended, heard, dialled, vars, exitCode });
  }

  refuse(problem: string): void {
    this.print({ type: 'refused', problem });
  }

  private print(line: object): void {
    this.console.print(JSON.stringify(line));
  }
}

/** The query of the URL that was dialled may hold a secret. The parameters are listed separately. */
function withoutQuery(step: TranscriptStep): TranscriptStep {
  const { request } = step;
  return request ? { ...step, request: { ...request, url: request.url.split('?')[0] ?? '' } } : step;
}
