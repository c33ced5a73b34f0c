import { describe, expect, it } from '@jest/globals';
import { expr } from '../../../src/voxml/expr.js';
import { ssml } from '../../../src/voxml/ssml.js';
import { variable } from '../../../src/voxml/variable.js';
import { voxml } from '../../../src/voxml/voxml.js';
import type { Voxml } from '../../../src/voxml/voxml-builder.js';
import { parse, withoutLayout } from './tree.js';

const FLOW = '0b5e7c1e-3f6a-4f0e-9a55-6a2d3c1b7f10';

const DOCUMENTS: readonly (readonly [string, Voxml, string])[] = [
  ['an empty one', voxml(), '<Response/>'],
  [
    'a weather line that asks for a zip code up to three times',
    voxml()
      .answer()
      .set('zip', '')
      .do(
        expr`${variable('zip')} !~ ${'^[0-9]{5}$'}`,
        (again) =>
          again
            .if(expr`${variable('do.n')} != ${0}`, (then) => then.say('That was no zip code.').pause())
            .gather({ output: '_main', numDigits: 5, finishOnKey: '', input: ['dtmf', 'speech'] }, (ask) =>
              ask.say('Enter your zip code.', { voice: 'Polly.Joanna-Neural' }).pause({ length: 2 }),
            )
            .redirect('weather/zip'),
        { maxLoops: 3 },
      )
      .hangup(),
    `<Response>
      <Answer/>
      <Set output="zip"/>
      <Do maxLoops="3" expression='\${zip} !~ "^[0-9]{5}$"'>
        <If expression="\${do.n} != &quot;0&quot;"><Say>That was no zip code.</Say><Pause/></If>
        <Gather input="dtmf speech" finishOnKey="" numDigits="5" output="_main">
          <Say voice="Polly.Joanna-Neural">Enter your zip code.</Say>
          <Pause length="2"/>
        </Gather>
        <Redirect>weather/zip</Redirect>
      </Do>
      <Hangup/>
    </Response>`,
  ],
  [
    'the weather, from variables, with a choice',
    voxml()
      .say(ssml`In ${variable('city')} it is <prosody rate="90%">${variable('weather')}</prosody>.`)
      .if(expr`${variable('_main.digits')} == ${'1'} || ${variable('_main.speech')} =~ ${'(sales|support)'}`, (then) =>
        then.dial(
          (to) => to.number('+12025550100').number('12025550101', { sendDigits: 'ww12#' }).number('+12025550102'),
          { timeout: 20, callerId: '+12025550199', record: 'record-from-answer-dual', output: 'xfer' },
        ),
      )
      .unset('city', { history: 'full' }),
    `<Response>
      <Say>In \${city} it is <prosody rate="90%">\${weather}</prosody>.</Say>
      <If expression='\${_main.digits} == "1" || \${_main.speech} =~ "(sales|support)"'>
        <Dial timeout="20" callerId="+12025550199" record="record-from-answer-dual" output="xfer">
          <Number>+12025550100</Number>
          <Number sendDigits="ww12#">12025550101</Number>
          <Number>+12025550102</Number>
        </Dial>
      </If>
      <Unset output="city" history="full"/>
    </Response>`,
  ],
  [
    'a flow of the portal',
    voxml().connect((to) => to.flow(FLOW, { resume: true, history: 'compact' }), { history: 'full' }),
    `<Response><Connect history="full"><Flow resume="true" history="compact">${FLOW}</Flow></Connect></Response>`,
  ],
  [
    'a payment with prompts and a parameter',
    voxml().pay(
      {
        chargeAmount: 20.45,
        maxAttempts: 3,
        validCardTypes: ['visa', 'amex'],
        postalCode: false,
        action: '/paid?a=1&b=2',
      },
      (pay) =>
        pay
          .prompt({ for: 'security-code', attempt: [1, 2], cardType: ['amex'] }, (step) =>
            step.say('The four digits on the front.').play('https://example.com/beep.wav', { loop: 2 }),
          )
          .prompt(
            { for: 'expiration-date', errorType: ['input-timeout', 'invalid-date'], requireMatchingInputs: true },
            (step) => {
              step.say('Month and year.');
            },
          )
          .parameter('order', '<4711> & more'),
    ),
    `<Response>
      <Pay action="/paid?a=1&amp;b=2" chargeAmount="20.45" maxAttempts="3" validCardTypes="visa amex" postalCode="false">
        <Prompt for="security-code" attempt="1 2" cardType="amex">
          <Say>The four digits on the front.</Say>
          <Play loop="2">https://example.com/beep.wav</Play>
        </Prompt>
        <Prompt for="expiration-date" errorType="input-timeout invalid-date" requireMatchingInputs="true">
          <Say>Month and year.</Say>
        </Prompt>
        <Parameter name="order" value="&lt;4711&gt; &amp; more"/>
      </Pay>
    </Response>`,
  ],
  [
    'tones, and a message after the tone',
    voxml()
      .play({ digits: '1ww2', loop: 2 })
      .play('../beep.mp3', { digits: '#' })
      .record({
        timeout: 0,
        finishOnKey: '*#',
        maxLength: 14_400,
        playBeep: false,
        recordingStatusCallbackEvent: ['in-progress', 'failed'],
      }),
    `<Response>
      <Play loop="2" digits="1ww2"/>
      <Play digits="#">../beep.mp3</Play>
      <Record timeout="0" finishOnKey="*#" maxLength="14400" playBeep="false" recordingStatusCallbackEvent="in-progress failed"/>
    </Response>`,
  ],
  ['a busy line', voxml().reject({ reason: 'busy' }), '<Response><Reject reason="busy"/></Response>'],
  [
    'a plain transfer that the caller can end',
    voxml()
      .dial('+12025550100', {
        answerOnBridge: true,
        hangupOnStar: true,
        ringTone: 'uk',
        timeLimit: 600,
        action: 'after',
      })
      .redirect('/menu', { method: 'GET' }),
    `<Response>
      <Dial action="after" answerOnBridge="true" hangupOnStar="true" ringTone="uk" timeLimit="600">+12025550100</Dial>
      <Redirect method="GET">/menu</Redirect>
    </Response>`,
  ],
];

describe('a document of the reference', () => {
  it.each(DOCUMENTS)('is built by hand and by the builder alike: %s', (_what, document, byHand) => {
    expect(parse(document.toString())).toEqual(withoutLayout(parse(byHand)));
  });

  it('prints attributes in the order of the table, whatever the order they were given in', () => {
    expect(
      voxml().pause({ history: 'full', length: 2 }).dial('911', { output: 'a', timeout: 5, action: '/a' }).toString(),
    ).toBe(
      '<Response><Pause length="2" history="full"/><Dial action="/a" timeout="5" output="a">911</Dial></Response>',
    );
  });

  it('prints nothing for attributes that are undefined', () => {
    expect(voxml().pause({ length: undefined }).toString()).toBe('<Response><Pause/></Response>');
  });

  it('keeps line breaks and tabs of attributes', () => {
    expect(voxml().pay({ description: 'a\tb\r\nc' }).toString()).toContain('description="a&#9;b&#13;&#10;c"');
  });

  it('may grow after it was printed', () => {
    const document = voxml().say('a');
    expect(document.toString()).toBe('<Response><Say>a</Say></Response>');
    expect(document.say('b')).toBe(document);
    expect(String(document)).toBe('<Response><Say>a</Say><Say>b</Say></Response>');
  });

  it('prints with a thousand verbs', () => {
    const document = voxml();
    for (let n = 0; n < 1000; n++) document.say(`Line ${n} & more`, { loop: 2 });
    const text = document.toString();
    expect(parse(text).content).toHaveLength(1000);
    expect(text).toContain('<Say loop="2">Line 999 &amp; more</Say></Response>');
  });
});
