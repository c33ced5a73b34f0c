import type { Leg } from '../run/leg.js';
import type { Link } from './link.interface.js';

/** The parameters of a voice request: basic ones, candidates unless switched off, `Vars` (wire-format sections 6.1, 6.2). */
export function voiceParams(leg: Leg, candidates: Link['candidates'] = {}): Record<string, string> {
  const { settings } = leg.frame;
  const given = {
    CallSid: leg.callSid,
    AccountID: settings.accountId,
    AnsweredBy: leg.facts.answeredBy,
    TrunkID: settings.trunkId,
    From: leg.facts.from,
    To: leg.facts.to,
    CallStatus: leg.status,
    ApiVersion: 'v0',
    ...(!settings.documentedOnly && candidates),
    Vars: leg.vars.used ? leg.vars.write(settings.varsForm) : undefined,
  };
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) params[name] = value;
  return params;
}
