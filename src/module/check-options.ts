import { isRecord } from '../common/is-record.js';
import { VoxConfigError } from '../common/vox-config.error.js';
import type { VoxModuleExtras } from '../config/vox-module-extras.interface.js';
import type { VoxWebhooksOptions } from '../config/vox-webhooks-options.interface.js';
import { type OptionRule, OPTION_RULES } from './option-rules.js';

/**
 * Refuses options that cannot work.
 * @throws VoxConfigError naming the first wrong option and what it takes, never its value
 */
export function checkOptions(options: VoxWebhooksOptions, { path }: Pick<VoxModuleExtras, 'path'>): void {
  checkGroup({ ...options }, OPTION_RULES, '');
  for (const option of ['onInvalid', 'onUndecodable', 'onUnhandled'] as const) {
    if (options[option] !== 'quarantine' || options.deadLetters) continue;
    throw new VoxConfigError(option, 'is "quarantine" without a sink', 'Set `deadLetters` as well.');
  }
  if (path !== false && !/^[\w.~/-]+$/.test(path ?? '')) {
    throw new VoxConfigError(
      'path',
      'is not a plain path',
      'Use letters, digits and -._~/ only, or false for no routes.',
    );
  }
}

function checkGroup(
  options: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, OptionRule>>,
  group: string,
): void {
  for (const [option, rule] of Object.entries(rules)) {
    const value = options[option];
    if (value === undefined && !rule.required) continue;
    const isWrong = rule.members ? !isRecord(value) : !rule.holds(value);
    if (isWrong) throw new VoxConfigError(group + option, 'has no value that works', `It takes ${rule.expects}.`);
    if (rule.members && isRecord(value)) checkGroup(value, rule.members, `${group}${option}.`);
  }
}
