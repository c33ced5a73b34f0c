import { markdownTable } from './markdown-table.mjs';
import { membersOf } from './members-of.mjs';

const FILES = ['src/config/vox-webhooks-options.interface.ts', 'src/config/vox-module-extras.interface.ts'];

/** The options, then what stands beside the options factory. */
export function optionTable() {
  const rows = FILES.flatMap((file) => membersOf(file).members).map(({ name, type, text }) => [
    `\`${name}\``,
    `\`${type}\``,
    text,
  ]);
  return markdownTable(['Option', 'Type', 'Meaning'], rows);
}
