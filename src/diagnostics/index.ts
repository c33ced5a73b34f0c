export type { VoxSettings } from '../config/vox-settings.interface.js';
export { CATALOGUE } from '../events/catalogue.js';
export type { EventMode } from '../events/event-mode.type.js';
export type { EventRow } from '../events/event-row.interface.js';
export type { ActionableEventName, InformationalEventName } from '../events/vox-event-name.type.js';
export type { LiftHints } from '../events/lift-hints.interface.js';
export type { VoxHandler } from '../handlers/vox-handler.type.js';
export type { VoxHealthReport } from '../module/vox-health-report.interface.js';
export type { OutcomeName } from '../outcomes/outcome-name.type.js';
export type { Outcome } from '../outcomes/outcome.interface.js';
export { OUTCOMES } from '../outcomes/outcomes.js';
export { VOX_CHANNELS } from '../telemetry/channels.js';
export type {
  AroundDelivery,
  EventFacts,
  VoxDeadLetterMessage,
  VoxDeliveryMessage,
  VoxLateResultMessage,
  VoxLeaseLostMessage,
  VoxStoredMessage,
  VoxWebhookMessage,
} from '../telemetry/vox-messages.interface.js';
