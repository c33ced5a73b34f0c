import { markdownTable } from './markdown-table.mjs';
import { membersOf } from './members-of.mjs';

const FILES = ['src/module/vox-webhooks-options.interface.ts', 'src/module/vox-structure.interface.ts'];

/** The options, then what stands beside the options factory. */
export function optionTable() {
  const rows = FILES.flatMap((file) => membersOf(file).members).map(({ name, type, text }) => [
    `\`${name}\``,
    `\`${type}\``,
    text,
  ]);
  return markdownTable(['Option', 'Type', 'Meaning'], rows);
}
