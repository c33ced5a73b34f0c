import { markdownTable } from './markdown-table.mjs';
import { membersOf } from './members-of.mjs';

const OPTIONS = 'src/config/vox-webhooks-options.interface.ts';
const QUEUE_OPTIONS = 'src/bullmq/queue/bullmq-options.interface.ts';
const EXTRAS = 'src/config/vox-module-extras.interface.ts';

/** The options, those of a group behind the group, then what stands beside the options factory. */
export function optionTable() {
  const options = membersOf(OPTIONS).members.flatMap((option) => [option, ...membersOfGroup(option)]);
  return tableOf([...options, ...membersOf(EXTRAS).members]);
}

/** The options of `bullmq()`. */
export function queueOptionTable() {
  return tableOf(membersOf(QUEUE_OPTIONS).members);
}

function tableOf(options) {
  const rows = options.map(({ name, type, text }) => [`\`${name}\``, `\`${type}\``, text]);
  return markdownTable(['Option', 'Type', 'Meaning'], rows);
}

/** A group is an option whose interface stands in the same file. */
function membersOfGroup({ name, type }) {
  const group = membersOf(OPTIONS, type);
  return group ? group.members.map((member) => ({ ...member, name: `${name}.${member.name}` })) : [];
}
