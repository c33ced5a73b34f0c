import { describe, expect, it } from '@jest/globals';
import type { LinkResolver } from '../../../src/voxml/link-resolver.interface.js';
import type { LinkUse } from '../../../src/voxml/link-use.interface.js';
import { printVoxml } from '../../../src/voxml/print-voxml.js';
import { variable } from '../../../src/voxml/variable.js';
import { expr } from '../../../src/voxml/expr.js';
import { voxml } from '../../../src/voxml/voxml.js';
import { VoxmlError } from '../../../src/voxml/voxml.error.js';
import { Link } from './link.js';

function recording(uses: LinkUse[], output?: LinkResolver['output']): LinkResolver {
  return {
    url(link, use) {
      uses.push(use);
      return link instanceof Link ? link.to : '/';
    },
    ...(output && { output }),
  };
}

const everyPlace = () =>
  voxml()
    .gather({ action: new Link<'voice.gather'>('g?a=1&b=2') })
    .dial((to) => to.number('911', { url: new Link<'voice.number'>('/n') }), {
      action: new Link<'voice.dial'>('/d'),
      recordingStatusCallback: new Link<'voice.recording'>('/r'),
    })
    .record({ action: new Link<'voice.record'>('/rec'), recordingStatusCallback: new Link<'voice.recording'>('/r') })
    .pay({ action: new Link<'voice.pay'>('/p'), statusCallback: new Link<'voice.pay.status'>('/ps') })
    .if(expr`${variable('a')} == 1`, (then) => then.redirect(new Link<'voice.redirect'>('<x>&')));

describe('links', () => {
  it('are resolved in each place, with its name and event', () => {
    const uses: LinkUse[] = [];
    expect(printVoxml(everyPlace(), recording(uses))).toBe(
      '<Response><Gather action="g?a=1&amp;b=2"/>' +
        '<Dial action="/d" recordingStatusCallback="/r"><Number url="/n">911</Number></Dial>' +
        '<Record action="/rec" recordingStatusCallback="/r"/><Pay action="/p" statusCallback="/ps"/>' +
        '<If expression="${a} == 1"><Redirect>&lt;x&gt;&amp;</Redirect></If></Response>',
    );
    expect(uses).toHaveLength(9);
    expect(uses).toEqual(
      expect.arrayContaining([
        { element: 'Gather', attribute: 'action', event: 'voice.gather' },
        { element: 'Dial', attribute: 'action', event: 'voice.dial' },
        { element: 'Dial', attribute: 'recordingStatusCallback', event: 'voice.recording' },
        { element: 'Number', attribute: 'url', event: 'voice.number' },
        { element: 'Record', attribute: 'action', event: 'voice.record' },
        { element: 'Record', attribute: 'recordingStatusCallback', event: 'voice.recording' },
        { element: 'Pay', attribute: 'action', event: 'voice.pay' },
        { element: 'Pay', attribute: 'statusCallback', event: 'voice.pay.status' },
        { element: 'Redirect', event: 'voice.redirect' },
      ]),
    );
  });

  it('bring an output name where there is none and the verb has one', () => {
    const text = printVoxml(
      everyPlace()
        .gather({ action: new Link<'voice.gather'>('/g'), output: 'own' })
        .gather({ action: '/plain' }),
      recording([], (link) => (link instanceof Link ? link.to.replace(/\W/g, '_') : undefined)),
    );
    expect(text).toContain('<Gather action="g?a=1&amp;b=2" output="g_a_1_b_2"/>');
    expect(text).toContain('recordingStatusCallback="/r" output="_d"><Number');
    expect(text).toContain('<Pay action="/p" statusCallback="/ps" output="_p"/>');
    expect(text).toContain('<Record action="/rec" recordingStatusCallback="/r"/>');
    expect(text).toContain('<Gather action="/g" output="own"/><Gather action="/plain"/>');
  });

  it('bring none when the resolver has none', () => {
    expect(
      printVoxml(
        everyPlace(),
        recording([], () => undefined),
      ),
    ).not.toContain('output');
  });

  it.each<[string, LinkResolver, string, string]>([
    ['a URL with white space', { url: () => 'a b' }, 'Gather', 'action'],
    ['an empty URL', { url: () => '' }, 'Gather', 'action'],
    ['an impossible name', { url: () => '/a', output: () => 'a b' }, 'Gather', 'output'],
  ])('must not resolve to %s', (_what, resolver, element, attribute) => {
    expect(() => printVoxml(everyPlace(), resolver)).toThrow(expect.objectContaining({ element, attribute }));
  });

  it('cannot be printed without an answer', () => {
    expect(() => everyPlace().toString()).toThrow(VoxmlError);
    expect(() => everyPlace().toString()).toThrow('VOX_VOXML Gather action: links are resolved only in an answer');
    expect(() => voxml().redirect(new Link<'voice.redirect'>('/x')).toString()).toThrow(
      'VOX_VOXML Redirect: links are resolved only in an answer',
    );
  });
});
