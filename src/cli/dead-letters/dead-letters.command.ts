import type { Command } from '../command.interface.js';
import { deadLetters } from './dead-letters.js';

const MOST = 1_000;

/** `vox dead-letters` */
export const deadLettersCommand: Command = {
  about: 'Lists the jobs that workers have given up, and puts them back into the queue.',
  operands: 'list|replay [ID…] [OPTIONS]',
  most: MOST,
  options: {
    redis: { type: 'string', value: 'URL', about: 'Redis of the queue. Default: VOX_REDIS_URL of the environment.' },
    queue: { type: 'string', value: 'NAME', about: 'Name of the queue. Default: vox-webhooks.' },
    prefix: { type: 'string', value: 'PREFIX', about: 'What its keys begin with. Default: bull.' },
    folder: { type: 'string', value: 'PATH', about: 'List the files of fileDeadLetters() instead.' },
    all: { type: 'boolean', about: 'Replay every one there is now.' },
    limit: { type: 'string', value: 'N', about: 'List so many, the newest first. Default: 50.' },
    json: { type: 'boolean', about: 'Print one JSON object per line.' },
  },
  examples: [
    'VOX_REDIS_URL=redis://:secret@127.0.0.1:6379 vox dead-letters list',
    'vox dead-letters replay 3f1c… --redis redis://127.0.0.1:6379',
    'vox dead-letters replay --all --redis redis://127.0.0.1:6379',
    'vox dead-letters list --folder ./dead-letters',
  ],
  notes: [
    'The queue of a registration with a name of its own is vox-webhooks-NAME.',
    'A replayed job has all its attempts again. What the platform sent is never shown.',
  ],
  codes: 'Exit codes: 0 fine, 1 no such dead letter or no Redis, 2 wrong usage.',
  run: deadLetters,
};
