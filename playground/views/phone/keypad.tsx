import { KEYS } from './keys.js';

const NAMES: Readonly<Record<string, string>> = { '*': 'star', '#': 'pound' };

export function Keypad({ onPress }: { readonly onPress: (key: string) => void }) {
  return (
    <div class="keypad" role="group" aria-label="Keypad">
      {KEYS.map(([key, letters]) => (
        <button key={key} type="button" class="key" aria-label={NAMES[key]} onClick={() => onPress(key)}>
          <span>{key}</span>
          <small aria-hidden="true">{letters}</small>
        </button>
      ))}
    </div>
  );
}
