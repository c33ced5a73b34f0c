export { basic } from './credentials/basic.js';
export { bearer } from './credentials/bearer.js';
export type { CredentialOptions } from './credentials/credential-options.interface.js';
export { Credential } from './credentials/credential.js';
export { signedLinks, SignedLinks } from './credentials/signed-links.js';
export { VoxAuthGuard } from './nest/vox-auth.guard.js';
export type { VoxAuth } from './credentials/vox-auth.type.js';
export type { DeadLetterSink } from './ports/dead-letter-sink.interface.js';
export type { DeadLetter } from './ports/dead-letter.interface.js';
export type { Claim, DedupeStore, Lease } from './ports/dedupe-store.interface.js';
export type { DeliveryQueue } from './ports/delivery-queue.interface.js';
export type { QueueHealth } from './ports/queue-health.interface.js';
export type { Attempt, QueueHost } from './ports/queue-host.interface.js';
export type { StoredEvent } from './ports/stored-event.interface.js';
export type { VoxHealthReport } from './module/vox-health-report.interface.js';
export { VoxHealth } from './module/vox-health.js';
export { DropDelivery } from './delivery/drop-delivery.error.js';
export { fileDeadLetters } from './delivery/dead-letters/file-dead-letters.js';
export { type MemoryDedupeOptions, memoryDedupeStore } from './delivery/dedupe/memory-dedupe-store.js';
export { RetryDelivery } from './delivery/retry-delivery.error.js';
export type { ActionableEventName } from './events/actionable-event-name.type.js';
export { CATALOGUE } from './events/catalogue.js';
export type { EventMode } from './events/event-mode.type.js';
export type { EventRow } from './events/event-row.interface.js';
export { FaxInbound } from './events/fax/fax-inbound.js';
export { FaxOutbound } from './events/fax/fax-outbound.js';
export { FlowStatus } from './events/flow/flow-status.js';
export type { InformationalEventName } from './events/informational-event-name.type.js';
export type { LiftHints } from './events/lift-hints.interface.js';
export type { DatedStatus } from './events/messaging/dated-status.interface.js';
export { DeliveryReceipt } from './events/messaging/delivery-receipt.js';
export { InboundMessage } from './events/messaging/inbound-message.js';
export { latestReceipt } from './events/messaging/latest-receipt.js';
export type { MessageOutcome } from './events/messaging/message-outcome.type.js';
export { MmsDlr } from './events/messaging/mms-dlr.js';
export { MmsMo } from './events/messaging/mms-mo.js';
export { SmsDlr } from './events/messaging/sms-dlr.js';
export { SmsMo } from './events/messaging/sms-mo.js';
export { RcsDlr } from './events/rcs/rcs-dlr.js';
export { RcsMo } from './events/rcs/rcs-mo.js';
export { CallVars } from './events/voice/call-vars.js';
export { VoiceAnswered } from './events/voice/voice-answered.js';
export { VoiceCall } from './events/voice/voice-call.js';
export { VoiceDial } from './events/voice/voice-dial.js';
export { VoiceGather } from './events/voice/voice-gather.js';
export { VoiceInbound } from './events/voice/voice-inbound.js';
export { VoiceNumber } from './events/voice/voice-number.js';
export { VoicePayStatus } from './events/voice/voice-pay-status.js';
export { VoicePay } from './events/voice/voice-pay.js';
export { VoiceRecord } from './events/voice/voice-record.js';
export { VoiceRecording } from './events/voice/voice-recording.js';
export { VoiceRedirect } from './events/voice/voice-redirect.js';
export { VoiceStatus } from './events/voice/voice-status.js';
export type { VoxEventName } from './events/vox-event-name.type.js';
export { VoxEvent } from './events/vox-event.js';
export type { VoxEvents } from './events/vox-events.type.js';
export type { WireError } from './events/wire-error.interface.js';
export type { WireParams } from './events/wire-params.type.js';
export type { EventPattern } from './handlers/event-pattern.type.js';
export type { OnVoxEventOptions } from './handlers/on-vox-event-options.interface.js';
export { OnVoxEvent } from './handlers/on-vox-event.decorator.js';
export { step } from './handlers/step.js';
export { VoxContext } from './handlers/vox-context.js';
export type { VoxHandler } from './handlers/vox-handler.type.js';
export { VoxConfigError } from './common/vox-config.error.js';
export type { VoxModuleExtras } from './config/vox-module-extras.interface.js';
export type { VoxWebhooksOptions } from './config/vox-webhooks-options.interface.js';
export { VoxWebhooksModule } from './module/vox-webhooks.module.js';
export { VoxPayload } from './nest/vox-payload.decorator.js';
export type { Outcome } from './outcomes/outcome.interface.js';
export { OUTCOMES } from './outcomes/outcomes.js';
export type { OutcomeName } from './outcomes/outcome-name.type.js';
export { VoxRefusalError } from './outcomes/vox-refusal.error.js';
export type { VoxDocument } from './voxml/vox-document.type.js';
export { VoxReplyInterceptor } from './nest/vox-reply.interceptor.js';
export { VOX_CHANNELS } from './telemetry/channels.js';
export type {
  AroundDelivery,
  EventFacts,
  VoxDeadLetterMessage,
  VoxDeliveryMessage,
  VoxLateResultMessage,
  VoxLeaseLostMessage,
  VoxStoredMessage,
  VoxWebhookMessage,
} from './telemetry/vox-messages.interface.js';
export { ELEMENTS } from './voxml/elements/elements.js';
export { expr } from './voxml/expr.js';
export type { LinkResolver } from './voxml/link-resolver.interface.js';
export type { LinkUse } from './voxml/link-use.interface.js';
export { printVoxml } from './voxml/print-voxml.js';
export { ssml } from './voxml/ssml.js';
export { variable } from './voxml/variable.js';
export { VoxLink } from './voxml/vox-link.js';
export { Voxml } from './voxml/voxml-builder.js';
export { VoxmlError } from './voxml/voxml.error.js';
export { voxml } from './voxml/voxml.js';
