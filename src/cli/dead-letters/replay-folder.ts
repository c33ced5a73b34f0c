import { targetOf } from '../../testing/delivery/delivery-target.js';
import type { Arguments } from '../arguments/arguments.js';
import { credentialFrom } from '../arguments/credential-arguments.js';
import type { Console } from '../console.interface.js';
import { EXIT_CODE } from '../exit-code.js';
import { withProgress } from '../progress.js';
import { oneLine } from '../../common/escape-invisible.js';
import { UsageError, usageError } from '../usage.error.js';
import { folderOf, letterLines } from './letter-files.js';
import { addressOf } from './letter-address.js';
import { type FileLetter, letterOfLine } from './letter-of-line.js';
import { type LetterResult, letterResult } from './letter-result.js';
import { jsonText, letterText, summaryText } from './letter-text.js';
import { ReplayedLetters } from './replayed-letters.js';
import { sendLetter } from './send-letter.js';

/**
 * Sends the letters of files to a server again, in the order of their arrival. Those that were replayed before are left out.
 * @param ids empty: all
 * @returns the exit code
 */
export async function replayFolder(args: Arguments, console: Console, ids: readonly string[]): Promise<number> {
  const place = args.text('folder') ?? '';
  const base = baseOf(args);
  const { auth, from } = await credentialFrom(args, console);
  const timeout = args.whole('timeout', 1, 600_000) ?? 15_000;
  const isDry = args.flag('dry-run');
  const replayed = await ReplayedLetters.open(await folderOf(place));
  if (!isDry) await replayed.add();
  const counts = new Map<LetterResult['result'] | 'replayed before', number>();
  const seen = new Set<string>();
  const count = (result: LetterResult['result'] | 'replayed before') =>
    void counts.set(result, (counts.get(result) ?? 0) + 1);
  let stop: LetterResult['stop'];

  const replayOne = async (letter: FileLetter): Promise<LetterResult> => {
    const problem = problemOf(letter);
    if (problem) return { result: 'not replayable', lines: problem };
    if (isDry)
      return { result: 'would be sent', lines: [`${letter.method} ${addressOf(letter, base).href.split('?')[0]}`] };
    return letterResult(letter, await sendLetter(letter, base, { auth, timeout }), from);
  };
  const replayAll = async (clear: () => void): Promise<void> => {
    for await (const line of letterLines(place)) {
      const { hash } = line;
      const letter = letterOfLine(line);
      if (ids.length > 0 && !ids.includes(letter.id)) continue;
      seen.add(letter.id);
      if (replayed.has(hash)) {
        count('replayed before');
        continue;
      }
      const done = await replayOne(letter);
      if (done.result === 'replayed' || done.result === 'kept again') await replayed.add(hash);
      count(done.result);
      clear();
      console.print((args.flag('json') ? jsonText : letterText)(letter, done));
      stop = done.stop;
      if (stop) return;
    }
  };
  await withProgress(
    console,
    replayAll,
    () => `${[...counts.values()].reduce((sum, one) => sum + one, 0)} letters are over`,
  );
  const unknown = ids.filter((id) => !seen.has(id));
  for (const id of stop ? [] : unknown)
    console.print(args.flag('json') ? JSON.stringify({ id, replayed: false }) : oneLine(`${id} is not a dead letter`));
  if (!args.flag('json')) console.print(summaryText(counts, stop));
  if (stop === 'unreachable') return EXIT_CODE.unreachable;
  const isWrong =
    unknown.length > 0 || (['failed', 'kept again', 'not replayable'] as const).some((one) => counts.has(one));
  return isWrong ? EXIT_CODE.wrong : EXIT_CODE.fine;
}

/** @throws UsageError */
function baseOf(args: Arguments): URL {
  const url = args.text('url');
  if (!url) {
    const remedy = 'Give the server that the letters go to: --url http://127.0.0.1:3000. Their paths are their own.';
    throw new UsageError('--url is missing', remedy);
  }
  return targetOf(url, 'sms.mo', usageError).url;
}

/** Why a letter cannot be sent, and what to do. */
function problemOf({ isWhole, body, place }: FileLetter): readonly string[] | undefined {
  if (!isWhole)
    return [
      `${place} is cut short or is no dead letter`,
      'Remove the line, or have the platform send the event again.',
    ];
  if (body) return undefined;
  return [
    'its body was not kept: it may hold card or account data',
    `Look the event up in the portal. Remove ${place} to have it left out of the next replay.`,
  ];
}
