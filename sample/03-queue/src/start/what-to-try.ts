import type { Child } from './child.js';

/** What the commands have to know. */
export interface Running {
  readonly url: string;
  readonly token: string;
  readonly redis: string;
  readonly workers: readonly Child[];
}

/** Commands for a second terminal; each can be pasted into a shell as it is. */
export function whatToTry({ url, token, redis, workers }: Running): string {
  const curl = `curl -sS -o /dev/null -w '%{http_code}\\n' -H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json'`;
  const receipt = `{"type":"per_recipient","api_version":"2025-02-01","channel":"messaging","message_id":"demo-'$id'","to":"+12025550188","status":"delivered","time":"2026-04-29T02:08:11.000Z"}`;
  const receipts = (first: number): string => {
    const ids = Array.from({ length: 12 }, (_, index) => first + index).join(' ');
    return `for id in ${ids}; do ${curl} -d '${receipt}' ${url}; done`;
  };
  const vox = 'npm run --silent vox --';
  const [first, second] = workers;
  return `
A receiver, two workers and Redis are up. Try in a second terminal, and watch this one:

1. Twelve receipts: answered at once, worked off by both workers
${receipts(1)}

2. The same receipt five times: handled once
VOX_TOKEN=${token} ${vox} send sms.dlr --url ${url} --times 5

3. A call, which waits in no queue
VOX_TOKEN=${token} ${vox} call ${url}/voice.inbound

4. What was given up (nothing so far)
VOX_REDIS_URL=${redis} ${vox} dead-letters list

5. Twelve more, and ${first?.name} is killed at once: ${second?.name} takes its jobs over when their locks have run out
${receipts(13)}; kill -9 ${first?.process.pid}

Ctrl-C stops everything, after the jobs under way.
`;
}
