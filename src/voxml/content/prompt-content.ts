import type { Ssml } from '../ssml/ssml-content.js';
import type { AttributesOf, Fit } from '../types/attributes.types.js';
import { VoxmlError } from '../voxml.error.js';
import { Content } from './content.js';

/** What may stand in Prompt: Say and Play (wire-format section 14.3). */
export class PromptContent extends Content {
  /**
   * Speaks a text of at most 3,000 characters. A string is text, whatever it holds; markup comes from `ssml`
   * (wire-format section 14.4, Say).
   * @throws VoxmlError
   * @example voxml().say('Hello').say(ssml`<emphasis>Hello</emphasis>`, { voice: 'Polly.Matthew' })
   */
  say<const A extends AttributesOf<'Say'>>(text: string | Ssml, attributes?: A & Fit<'Say', A>): this {
    return this.leaf('Say', attributes, text ?? null);
  }

  /**
   * Plays an MP3 or WAV file, or sends tones (wire-format section 14.4, Play).
   * @throws VoxmlError
   * @example voxml().play('https://example.com/hello.mp3', { loop: 2 }).play({ digits: '1ww2' })
   */
  play<const A extends AttributesOf<'Play'>>(url: string, attributes?: A & Fit<'Play', A>): this;
  play<const A extends AttributesOf<'Play'> & { readonly digits: string }>(tones: A & Fit<'Play', A>): this;
  play(source: string | AttributesOf<'Play'>, attributes?: AttributesOf<'Play'>): this {
    if (typeof source !== 'object') return this.leaf('Play', attributes, source ?? null);
    if (source?.digits === undefined)
      throw new VoxmlError('Play', undefined, 'must hold a URL, or digits must be given');
    return this.leaf('Play', source);
  }
}
