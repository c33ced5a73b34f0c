export type { VoxCallOptions, SendOptions, AttachOptions, StartOptions } from './app/vox-test-options.interface.js';
export type { RootModule } from './app/start-app.js';
export type { DeliverOptions, RetryOptions } from './delivery/deliver-options.interface.js';
export { deliver } from './delivery/deliver.js';
export type { DeliveryAttempt, DeliveryFault, HttpAnswer } from './delivery/delivery-attempt.interface.js';
export { type EncodedRequest, type DeliveryMethod, encodeParams } from './delivery/encode-params.js';
export type { HandlerRun } from '../outcomes/handler-run.interface.js';
export type { ReportedOutcome } from './http/reported-outcome.js';
export type { VoxAnswer, BodyCheck, VoxSending } from './expectation/vox-sending.interface.js';
export type { OverridesOf, SampleOptions, VersionOf } from './payloads/sample-options.interface.js';
export { samplePayload } from './payloads/sample-payload.js';
export type { CallEnding, TranscriptStep, WaitingFor } from './phone/call-state.interface.js';
export { Call } from './phone/call.js';
export { EMULATION } from './phone/emulation/emulation.js';
export type { EmulationRow } from './phone/emulation/emulation-row.js';
export type { DocumentRange } from './phone/document/document-element.interface.js';
export type { CallObserver, ReceivedDocument, RequestUnderWay } from './phone/options/call-observer.interface.js';
export type {
  AskedVerb,
  CallOutcomes,
  DialOutcome,
  DialScript,
  OutcomeSource,
  PayOutcome,
  RecordOutcome,
} from './phone/options/call-outcomes.interface.js';
export type { DialOptions, StatusCallback } from './phone/options/dial-options.interface.js';
export type { HttpMethod } from './phone/options/http-method.type.js';
export type { PhoneOptions } from './phone/options/phone-options.interface.js';
export { PhoneError } from './phone/phone.error.js';
export { Phone } from './phone/emulated-phone.js';
export { VoxTestError } from './vox-test.error.js';
export { VoxTest } from './vox-test.js';
