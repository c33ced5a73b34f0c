import { phoneOf } from '../fields/phone-number.js';
import { textOf, textOrNumberOf } from '../fields/values.js';
import { VoxEvent } from '../vox-event.js';
import type { WireParams } from '../wire-params.type.js';
import { CallVars } from './call-vars.js';

/** What every voice webhook may carry: the basic parameters of wire-format section 6.1. Only the call id is certain. */
export abstract class VoiceCall extends VoxEvent {
  /** Id of the call; its format is not documented. */
  readonly callSid: string;
  /** Voxtelesys account, digits as text. */
  readonly accountId?: string;
  /** Trunk group, digits as text. */
  readonly trunkId?: string;
  /** The calling number in E.164, or as sent (`anonymous`); `''` when withheld. */
  readonly from: string;
  /** The called number; `''` when the wire has none. */
  readonly to: string;
  /** An open list, as the platform words it: `completed`, `no-answer` (wire-format section 9.2). */
  readonly callStatus?: string;
  /** Version of the platform's voice API; an opaque text. */
  readonly apiVersion?: string;
  /** Who picked up, with machine detection only: `human_residence` for example; an open list (section 9.3). */
  readonly answeredBy?: string;
  /** What the call has gathered so far. */
  readonly vars: CallVars;
  /** The custom string given when the call was created; the parameter name is a candidate. */
  readonly tag?: string;
  /** The custom string given for a whole campaign; the parameter name is a candidate. */
  readonly bulkTag?: string;

  constructor(params: WireParams) {
    super(params);
    this.callSid = textOf(params.CallSid) ?? '';
    this.accountId = textOrNumberOf(params.AccountID);
    this.trunkId = textOrNumberOf(params.TrunkID);
    this.from = phoneOf(params.From);
    this.to = phoneOf(params.To);
    this.callStatus = textOf(params.CallStatus);
    this.apiVersion = textOrNumberOf(params.ApiVersion);
    this.answeredBy = textOf(params.AnsweredBy);
    this.vars = new CallVars(params.Vars);
    this.tag = textOf(params.Tag) ?? textOf(params.tag);
    this.bulkTag = textOf(params.BulkTag) ?? textOf(params.bulk_tag);
  }

  /** Machine detection found a person; `false` also when it did not run. */
  get isHuman(): boolean {
    return this.answeredBy?.startsWith('human') ?? false;
  }
}
