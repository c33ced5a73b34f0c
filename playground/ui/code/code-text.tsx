import { codePoint, INVISIBLE } from './visible-text.js';

/** Text as text: what could not be seen, or could hide something, is written out. */
export function CodeText({ text }: { readonly text: string }) {
  if (text.search(INVISIBLE) < 0) return <>{text}</>;
  const marks = text.match(INVISIBLE) ?? [];
  return (
    <>
      {text.split(INVISIBLE).map((part, index) => (
        <>
          {part}
          {marks[index] !== undefined && <span class="t-control">{codePoint(marks[index])}</span>}
        </>
      ))}
    </>
  );
}
