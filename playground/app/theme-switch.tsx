import type { Signal } from '@preact/signals';
import { Button } from '../ui/button.js';
import type { IconName } from '../ui/icons.js';
import { type Theme, THEMES } from './theme.js';

const ICON_OF: Readonly<Record<Theme, IconName>> = { system: 'auto', light: 'sun', dark: 'moon' };

/** One button that goes through the three. */
export function ThemeSwitch({ theme }: { readonly theme: Signal<Theme> }) {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system';
  return (
    <Button
      kind="quiet"
      icon={ICON_OF[theme.value]}
      label={`Colours: ${theme.value}. Change to ${next}`}
      onClick={() => (theme.value = next)}
    />
  );
}
