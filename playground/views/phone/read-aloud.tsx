import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../../state/store.js';
import { Switch } from '../../ui/switch.js';
import { heardAs } from './heard-as.js';
import { localVoice } from './local-voice.js';

/** Reads the transcript aloud, if that is switched on. Not there where the machine has no voice. */
export function ReadAloud() {
  const { calls } = useStore();
  const voice = useSignal(localVoice());
  const isOn = useSignal(false);
  const read = useRef(0);
  const steps = calls.shown.value?.steps ?? [];

  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return undefined;
    const look = (): void => void (voice.value = localVoice());
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, []);
  useEffect(() => {
    const fresh = steps.length < read.current ? steps : steps.slice(read.current);
    read.current = steps.length;
    if (!isOn.value || !voice.value) return;
    for (const heard of fresh.flatMap((step) => heardAs(step) ?? [])) {
      if (heard.side !== 'application') continue;
      const utterance = new SpeechSynthesisUtterance(heard.text);
      utterance.voice = voice.value;
      speechSynthesis.speak(utterance);
    }
  }, [steps.length]);

  return voice.value ? <Switch label="Read aloud" value={isOn} /> : null;
}
