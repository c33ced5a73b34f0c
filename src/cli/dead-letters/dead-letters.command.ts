import type { Arguments } from '../arguments/arguments.js';
import { CREDENTIAL_OPTIONS } from '../arguments/credential-arguments.js';
import type { Command } from '../command.interface.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { UsageError } from '../usage.error.js';
import { DeadLettersError } from './dead-letters.error.js';
import { listDeadLetters } from './list-dead-letters.js';
import { replayDeadLetters } from './replay-dead-letters.js';

const MOST = 1_000;

/** `vox dead-letters` */
export const deadLettersCommand: Command = {
  about: 'Lists dead letters, of a queue or of files, and replays them.',
  operands: 'list|replay [ID…] [OPTIONS]',
  most: MOST,
  options: {
    redis: {
      type: 'string',
      value: 'URL',
      about: 'Redis of the queue. Default: VOX_REDIS_URL of the environment or .env.',
    },
    queue: { type: 'string', value: 'NAME', about: 'Name of the queue. Default: vox-webhooks.' },
    prefix: { type: 'string', value: 'PREFIX', about: 'Prefix of its keys. Default: bull.' },
    folder: { type: 'string', value: 'PATH', about: 'Use the files of fileDeadLetters() instead, or one of them.' },
    url: { type: 'string', value: 'URL', about: 'Server that letters of files are sent to, each to its own path.' },
    ...CREDENTIAL_OPTIONS,
    timeout: { type: 'string', value: 'MS', about: 'Longest wait for its answer. Default: 15000.' },
    'dry-run': { type: 'boolean', about: 'Print what would be sent, and send nothing.' },
    all: { type: 'boolean', about: 'Replay all dead letters that exist now.' },
    limit: { type: 'string', value: 'N', about: 'List N dead letters, the newest first. Default: 50.' },
    json: { type: 'boolean', about: 'Print one JSON object per line.' },
  },
  examples: [
    'VOX_REDIS_URL=redis://:secret@127.0.0.1:6379 vox dead-letters list',
    'vox dead-letters replay 3f1c… --redis redis://127.0.0.1:6379',
    'vox dead-letters replay --all --redis redis://127.0.0.1:6379',
    'vox dead-letters list --folder ./dead-letters',
    'vox dead-letters replay --all --folder ./dead-letters --url http://127.0.0.1:3000 --dry-run',
  ],
  notes: [
    'The queue of a registration with a name of its own is vox-webhooks-NAME. All its partitions are looked into. Of a cluster,\n' +
      'any node will do.',
    'A replayed job has all its attempts again. What the platform sent is never shown.',
    'Letters of files are sent in the order of their arrival. Those that were accepted are written down in replayed.txt of\n' +
      'the folder and not sent again, so a replay that was stopped can be repeated. A letter whose body was not kept, as it\n' +
      'may hold card data, cannot be replayed.',
  ],
  codes:
    'Exit codes: 0 fine, 1 no such dead letter, not all could be replayed, or no Redis, 2 wrong usage, 3 no connection to the server.',
  run: deadLetters,
};

const ACTIONS: Readonly<Record<string, typeof listDeadLetters>> = { list: listDeadLetters, replay: replayDeadLetters };

/** Lists or replays. Returns the exit code. */
async function deadLetters(args: Arguments, console: Console): Promise<number> {
  const [name = '', ...ids] = args.operands;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError('What to do is not given', `Give ${Object.keys(ACTIONS).join(' or ')}.`);
  try {
    return await action(args, console, ids);
  } catch (error) {
    if (!(error instanceof DeadLettersError)) throw error;
    console.printError(`vox: ${error.message}`);
    return EXIT_CODE.wrong;
  }
}
