import { CATALOGUE } from '../../events/catalogue.js';
import type { EventRow } from '../../events/event-row.interface.js';
import type { VoxSettings } from '../../config/vox-settings.interface.js';
import { WebhookLogger } from '../../telemetry/webhook-logger.js';
import { OUTCOMES } from '../../outcomes/outcomes.js';
import type { OutcomeName } from '../../outcomes/outcome-name.type.js';
import { VoxRefusalError } from '../../outcomes/vox-refusal.error.js';
import { isOpen } from '../../credentials/link-mark.js';
import { jsonOf } from '../../common/json-of.js';
import { withTimeout } from '../../common/with-timeout.js';
import type { EventRecord } from '../../request/event-record.interface.js';
import { LinkShares } from '../link-shares.js';
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
      this.log.threw('the dead-letter sink', error);
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
    ...(!isSensitive(record) && { body: bytes.toString('base64') }),
  };
}

/**
 * Whether a body may hold card data: that of a payment, wherever it was sent; one with the name of a payment's parameter on
 * any level, as the variables of a call may have, or anywhere in bytes that could not be read; and that of an event that is
 * not known and could not be read, or speaks of a call or a payment, in names or in values: JSON that is sent as a form is
 * one name.
 */
function isSensitive({ event, params, bytes }: EventRecord): boolean {
  const row: EventRow | undefined = event && CATALOGUE[event];
  if (row?.sensitive || (!row && !params)) return true;
  // In UTF-16 there are zeros in between.
  if (!params) return PAYMENT.test(bytes.toString('latin1').replaceAll('\0', ''));
  return (row ? PAYMENT_NAME : CALL_OR_PAYMENT).test(jsonOf(params));
}

/** How the parameters of a payment begin (wire-format section 6.9). */
const PAYMENT = /payment/i;
/** In JSON, and in JSON that is a text in it. Bounded, as it may begin very often. */
const PAYMENT_NAME = /\bpayment[^"\\]{0,64}\\*"\s*:/i;
const CALL_OR_PAYMENT = /callsid|payment/i;
