const HERE = 'webhooks/vox';

/** URLs for the portal, and commands that play the platform; each can be pasted into a shell as it is. */
export function whatToTry(origin: string, token: string): string {
  const url = `${origin.replace('[::1]', 'localhost')}/${HERE}`;
  const curl = `curl -i -H 'Authorization: Bearer ${token}'`;
  const vox = `VOX_TOKEN=${token} npm run --silent vox --`;
  const json = `-H 'Content-Type: application/json'`;
  return `
Paste into the portal, behind your public HTTPS address:
  Messaging Application, MO and DR webhook:  /${HERE}
  Voice API profile:                         /${HERE}/voice.inbound

Try it now, in a second terminal:

1. A delivery receipt
${curl} ${json} -d '{"type":"per_recipient","api_version":"2025-02-01","channel":"messaging","message_id":"6a8654c7ff2145b4ffe2f2ac","to":"+12025550188","status":"delivered","time":"2026-04-29T02:08:11.000Z"}' ${url}

2. A text message
${curl} ${json} -d '{"type":"mo","api_version":"2025-02-01","channel":"messaging","id":"6a8654c7ff2145b4ffe2f2aa","to":"+12025550123","from":"+12025550188","body":"Hello","received_at":"2026-08-20T01:13:42.000Z"}' ${url}

3. A call, answered with VoXML
${curl} -d 'CallSid=f5157dfe-0629-e358-6b08-8fbea78ab4bd&From=%2B12025550188&To=%2B12025550123' ${url}/voice.inbound

Or let the vox command play the platform. It sends any event, and it is a telephone:
${vox} send sms.dlr --url ${url} --set status=failed
${vox} call ${url}/voice.inbound
`;
}
