import { SaxesParser } from 'saxes';

interface Verb {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Verb[];
  text: string;
}

/**
 * Plays the platform for one call, just far enough for menus: keeps variables, speaks, waits for input, follows links.
 * Sends documented parameters only: results of a gather stand in `Vars` and nowhere else.
 */
export class Caller {
  readonly heard: string[] = [];
  readonly requests: { readonly url: string; readonly status: number }[] = [];
  ended = false;
  private readonly vars: Record<string, unknown> = {};
  private gather: Verb | undefined;
  private here: string;

  constructor(
    entry: string,
    private readonly headers: Readonly<Record<string, string>>,
    private readonly linkHeaders: Readonly<Record<string, string>> = headers,
    private readonly callSid = `call-${Math.random()}`,
  ) {
    this.here = entry;
  }

  async dial(): Promise<this> {
    await this.fetch(this.here, this.headers);
    return this;
  }

  press(digits: string): Promise<void> {
    return this.answer({ digits, speech: '' });
  }

  say(speech: string): Promise<void> {
    return this.answer({ digits: '', speech });
  }

  stayQuiet(): Promise<void> {
    return this.answer({ digits: '', speech: '' });
  }

  private async answer(result: { digits: string; speech: string }): Promise<void> {
    if (!this.gather) throw new Error('nothing waits for input');
    const { output, action, actionOnEmptyResult } = this.gather.attributes;
    this.gather = undefined;
    if (output) this.vars[output] = result;
    if (!action) throw new Error('this caller only follows gathers with an action');
    if (!result.digits && !result.speech && actionOnEmptyResult !== 'true') throw new Error('nobody is asked');
    await this.fetch(action, this.linkHeaders);
  }

  private async fetch(link: string, headers: Readonly<Record<string, string>>): Promise<void> {
    this.here = new URL(link, this.here).toString();
    const body = new URLSearchParams({
      CallSid: this.callSid,
      From: '+12025550188',
      To: '+12025550123',
      CallStatus: 'in-progress',
      ApiVersion: 'v0',
      Vars: JSON.stringify(this.vars),
    });
    const answer = await fetch(this.here, { method: 'POST', headers, body });
    this.requests.push({ url: this.here, status: answer.status });
    if (answer.status !== 200) throw new Error(`${this.here} answered ${answer.status}`);
    await this.run(parse(await answer.text()).children);
  }

  private async run(verbs: readonly Verb[]): Promise<void> {
    for (const verb of verbs) {
      const { name, text, attributes } = verb;
      if (name === 'Say' || name === 'Play') this.heard.push(text);
      else if (name === 'Set') this.vars[attributes['output'] ?? ''] = text;
      else if (name === 'Unset') delete this.vars[attributes['output'] ?? ''];
      else if (name === 'Hangup') return void (this.ended = true);
      else if (name === 'Redirect') return this.fetch(text, this.linkHeaders);
      else if (name === 'Gather') {
        for (const child of verb.children) this.heard.push(child.text);
        this.gather = verb;
        return;
      } else throw new Error(`this caller does not know <${name}>`);
    }
    this.ended = true;
  }
}

function parse(text: string): Verb {
  const root: Verb = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const verb: Verb = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(verb);
    open.push(verb);
  });
  parser.on('text', (part) => open.forEach((verb) => (verb.text += part)));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const [response] = root.children;
  if (!response) throw new Error('no document');
  return response;
}
