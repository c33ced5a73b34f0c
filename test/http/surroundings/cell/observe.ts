import { FORM_TYPE, GOOD, JSON_TYPE } from '../../../support/receiver.js';
import type { RawAnswer } from '../../../support/exchange-raw.js';
import type { Outcome } from './outcome.js';
import { callBody, receiptBody } from './requests.js';
import type { Cell } from './surrounding.interface.js';

/** Looks at an application as the platform, a stranger and its own users do. */
export async function observe(cell: Cell): Promise<Outcome> {
  const before = await cell.runs();
  const body = receiptBody();
  const receipt = await cell.send({ body });
  const again = await cell.send({ body });
  const runs = (await cell.runs()) - before;
  const stranger = await cell.send({ headers: [JSON_TYPE], body: receiptBody() });
  const call = await sendCall(cell);
  const badJson = await cell.send({ body: '{"a":' });
  const check = await cell.send({ method: 'GET', headers: [GOOD] });
  const read = await cell.send({ method: 'GET', path: `${cell.own}?q=x`, headers: [] });
  const write = await cell.send({ path: cell.own, headers: [JSON_TYPE], body: '{"a":[1]}' });
  return {
    receipt: receipt.status,
    again: again.status,
    runs: (await cell.runs()) - before === runs ? runs : Number.NaN,
    stranger: stranger.status,
    call: heard(call),
    badJson: badJson.status,
    check: check.status,
    read: told(read),
    write: told(write),
  };
}

/** @param route event, or event and step */
export function sendCall(cell: Cell, route = 'voice.inbound'): Promise<RawAnswer> {
  return cell.send({ path: `${cell.base}/${route}`, headers: [GOOD, FORM_TYPE], body: callBody() });
}

function heard({ status, headers, body }: RawAnswer): string {
  return headers['content-type'] === 'application/xml; charset=utf-8' ? body : String(status);
}

function told({ status, body }: RawAnswer): string {
  return status < 300 ? `${status} ${body}` : String(status);
}
