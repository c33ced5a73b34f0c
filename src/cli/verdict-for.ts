import { type Judged, type Verdict, verdictOf } from '../testing/delivery/answer-verdict.js';

/** Remedies that name the options of the command line, by status. */
const CLI_REMEDIES: Readonly<Record<number, string>> = {
  401: 'Present what the server expects: --bearer, --basic, or VOX_TOKEN, or VOX_USER and VOX_PASSWORD.',
  405: 'Try the other --method.',
};

/**
 * Explains a failed answer, with remedies for the command line.
 * @param presented what gave the credential of the request, if one was presented
 */
export function verdictFor(answer: Judged, presented: string | undefined): Verdict & { readonly note?: string } {
  const verdict = verdictOf(answer);
  return {
    ...verdict,
    ...(answer.status === 401 && { note: noteOf(presented) }),
    remedy: CLI_REMEDIES[answer.status] ?? verdict.remedy,
  };
}

function noteOf(presented: string | undefined): string {
  if (presented === undefined) return 'No credential was presented.';
  return `The credential of ${presented} was presented, and not accepted.`;
}
