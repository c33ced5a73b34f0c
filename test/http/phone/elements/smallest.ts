import type { ElementName } from '../../../../src/voxml/elements/elements.js';

const N = '+12025550100';
const GUID = '0d6b8f7e-5a57-4f7a-9f0e-2f3c1f7f4b11';

type Place = readonly [before: string, required: Readonly<Record<string, string>>, content: string, after: string];

/** For each element the smallest document that the reference allows: around it, its required attributes, its content. */
export const SMALLEST: Readonly<Record<ElementName, Place>> = {
  Response: ['', {}, '', ''],
  Answer: ['<Response>', {}, '', '</Response>'],
  Connect: ['<Response>', {}, `<Flow>${GUID}</Flow>`, '</Response>'],
  Dial: ['<Response>', {}, N, '</Response>'],
  Do: ['<Response>', { expression: '1==1' }, '', '</Response>'],
  Flow: ['<Response><Connect>', {}, GUID, '</Connect></Response>'],
  Gather: ['<Response>', {}, '', '</Response>'],
  Hangup: ['<Response>', {}, '', '</Response>'],
  If: ['<Response>', { expression: '1==1' }, '', '</Response>'],
  Number: ['<Response><Dial>', {}, N, '</Dial></Response>'],
  Parameter: ['<Response><Pay>', { name: 'a', value: 'b' }, '', '</Pay></Response>'],
  Pause: ['<Response>', {}, '', '</Response>'],
  Pay: ['<Response>', {}, '', '</Response>'],
  Play: ['<Response>', {}, 'a.wav', '</Response>'],
  Prompt: ['<Response><Pay>', { for: 'postal-code' }, '', '</Pay></Response>'],
  Record: ['<Response>', {}, '', '</Response>'],
  Redirect: ['<Response>', {}, '/next', '</Response>'],
  Reject: ['<Response>', {}, '', '</Response>'],
  Say: ['<Response>', {}, 'a', '</Response>'],
  Set: ['<Response>', { output: 'a' }, 'x', '</Response>'],
  Unset: ['<Response>', { output: 'a' }, '', '</Response>'],
};

/** The smallest document of an element, with attributes and content changed; an attribute of `undefined` is left out. */
export function smallest(
  element: ElementName,
  attributes: Readonly<Record<string, string | undefined>> = {},
  content?: string,
): string {
  const [before, required, usual, after] = SMALLEST[element];
  const written = Object.entries({ ...required, ...attributes })
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`))
    .join('');
  return `${before}\n<${element}${written}>${content ?? usual}</${element}>${after}`;
}
