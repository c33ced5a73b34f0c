/** Commands for a second terminal; each can be pasted into a shell as it is. */
export function whatToTry(origin: string, token: string, caller: string): string {
  const url = `${origin}/webhooks/vox`;
  const vox = `VOX_TOKEN=${token} npm run --silent vox --`;
  return `
${caller} has an appointment. Its reminder goes out within a minute. Try in a second terminal:

1. Call: press 1 to confirm, 2 to cancel, any other key to leave a message
${vox} call ${url}/voice.inbound --from ${caller}

2. The receipt of the reminder, with the id that the log names
${vox} send sms.dlr --url ${url} --set message_id=ID
`;
}
