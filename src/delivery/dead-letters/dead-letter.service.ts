import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { OutcomeName } from '../../outcomes/outcome-name.type.js';
import { VoxRefusalError } from '../../outcomes/vox-refusal.error.js';
import { isOpen } from '../../credentials/link-mark.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { EventRecord } from '../../request/event-record.interface.js';
import { LinkShares } from '../link-shares.js';
import { mayHoldCardData } from '../may-hold-card-data.js';
import type { DeadLetter } from '../../ports/dead-letter.interface.js';

/** Keeps events that no handler could take. */
export class DeadLetterService {
  private readonly shares = new LinkShares();

  constructor(
    private readonly settings: VoxSettings,
    private readonly log: WebhookLogger,
  ) {}

  /** A signed link is no leave to write letters about other calls than its own, nor any number about its own. */
  takes({ admitted, params }: EventRecord): boolean {
    const link = admitted?.link;
    if (link === undefined) return true;
    const isItsOwn = isOpen(link.callSid) ? params?.CallSid === undefined : params?.CallSid === link.callSid;
    return isItsOwn && this.shares.take(link.callSid);
  }

  /**
   * Resolves when the letter is stored; does nothing without a sink. Waits as long as a call may.
   * @throws VoxRefusalError `sinkDown`
   */
  async put(record: EventRecord, outcome: OutcomeName, details: readonly string[] = []): Promise<void> {
    const { deadLetters, calls } = this.settings;
    if (!deadLetters) return;
    try {
      const letter = letterOf(record, OUTCOMES[outcome].code, details);
      await withTimeout(calls.deadline, 'the dead-letter sink', deadLetters.put(letter));
    } catch (error) {
      this.log.isDown('the dead-letter sink', error);
      throw new VoxRefusalError('sinkDown', { cause: error });
    }
  }
}

function letterOf(record: EventRecord, code: string, details: readonly string[]): DeadLetter {
  const { registration, event, version, key, method, path, contentType, bytes } = record;
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
    ...(!mayHoldCardData(record) && { body: bytes.toString('base64') }),
  };
}
