import type { ActionableEventName } from 'nestjs-vox-webhooks/diagnostics';

/** Every event that steers a call; the compiler sees to it that none is missing. */
const NAMES: Readonly<Record<ActionableEventName, true>> = {
  'voice.inbound': true,
  'voice.answered': true,
  'voice.redirect': true,
  'voice.dial': true,
  'voice.gather': true,
  'voice.record': true,
  'voice.pay': true,
  'voice.number': true,
};

export const actionableNames = Object.keys(NAMES) as ActionableEventName[];
