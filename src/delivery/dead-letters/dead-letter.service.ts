import { Inject, Injectable } from '@nestjs/common';
import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { VOX_SETTINGS } from '../../config/vox.tokens.js';
import { JournalService } from '../../telemetry/webhook-logger.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { Situation } from '../../outcomes/outcome-name.type.js';
import { VoxRefusal } from '../../outcomes/vox-refusal.error.js';
import { within } from '../../common/with-timeout.js';
import type { Trace } from '../../request/event-record.interface.js';
import type { DeadLetter } from '../../ports/dead-letter.interface.js';

/** Puts events away that nobody could handle. */
@Injectable()
export class Quarantine {
  constructor(
    @Inject(VOX_SETTINGS) private readonly settings: VoxSettings,
    private readonly journal: JournalService,
  ) {}

  /**
   * Resolves when the letter is stored; does nothing without a sink. Waits as long as a caller would.
   * @throws VoxRefusal `sinkDown`
   */
  async put(trace: Trace, situation: Situation, details: readonly string[] = []): Promise<void> {
    const { deadLetters, replyDeadline } = this.settings;
    if (!deadLetters) return;
    try {
      const letter = letterOf(trace, OUTCOMES[situation].code, details);
      await within(replyDeadline, 'the dead-letter sink', deadLetters.put(letter));
    } catch (error) {
      this.journal.threw('the dead-letter sink', error);
      throw new VoxRefusal('sinkDown', { cause: error });
    }
  }
}

function letterOf(trace: Trace, code: string, details: readonly string[]): DeadLetter {
  const { registration, event, version, key, method, path, contentType, bytes } = trace;
  return {
    at: new Date().toISOString(),
    registration,
    event,
    version,
    key,
    code,
    details,
    method,
    path,
    contentType,
    ...(!isSensitive(trace) && { body: bytes.toString('base64') }),
  };
}

/** A call whose event nobody knows may be a payment as well. */
function isSensitive({ event, params }: Trace): boolean {
  const row: EventRow | undefined = event && CATALOGUE[event];
  return row ? row.sensitive === true : params !== undefined && 'CallSid' in params;
}
