import type { Command } from '../command.interface.js';
import { schema } from './schema.js';

/** `vox schema` */
export const schemaCommand: Command = {
  about: 'Prints JSON Schema of what the platform sends.',
  operands: '[EVENT] [OPTIONS]',
  most: 1,
  options: {
    version: { type: 'string', value: 'VERSION', about: 'Version of the wire format. Default: all of the event.' },
    out: { type: 'string', value: 'FOLDER', about: 'Write a file for every version of every event instead.' },
  },
  examples: [
    'vox schema > webhooks.schema.json',
    'vox schema sms.mo --version 2025-02-01',
    'vox schema voice.gather --out ./schemas',
  ],
  notes: [
    'Draft 2020-12. Without EVENT everything is one document, and each event stands under its name in $defs.',
    'The schemas are made of the rules that validate webhooks; unknown fields pass.',
    'Let the validator check formats: without it, days that no calendar has pass too.',
  ],
  codes: 'Exit codes: 0 fine, 1 the folder cannot be written to, 2 wrong usage.',
  run: schema,
};
