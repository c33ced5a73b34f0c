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
  const vox = 'npm run --silent vox --';
  const [first, second] = workers;
  return `
A receiver, two workers and Redis are up. Try in a second terminal, and watch this one:

1. Twelve receipts: answered at once, worked off by both workers
for id in 1 2 3 4 5 6 7 8 9 10 11 12; do ${curl} -d '${receipt}' ${url}; done

2. The same receipt five times: handled once
VOX_TOKEN=${token} ${vox} send sms.dlr --url ${url} --times 5

3. A call, which waits in no queue
VOX_TOKEN=${token} ${vox} call ${url}/voice.inbound

4. What was given up (nothing so far), and how to try it again
VOX_REDIS_URL=${redis} ${vox} dead-letters list

5. Run 1 again and kill ${first?.name} meanwhile: ${second?.name} finishes its jobs once their lock is over
kill -9 ${first?.process.pid}

Ctrl-C stops everything, after the jobs under way.
`;
}
