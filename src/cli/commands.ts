import { callCommand } from './call/call.command.js';
import type { Command } from './command.interface.js';
import { deadLettersCommand } from './dead-letters/dead-letters.command.js';
import { eventsCommand } from './events/events.command.js';
import { schemaCommand } from './schema/schema.command.js';
import { sendCommand } from './send/send.command.js';

/** The commands of `vox`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  send: sendCommand,
  call: callCommand,
  events: eventsCommand,
  schema: schemaCommand,
  'dead-letters': deadLettersCommand,
};
