'use strict';

const WIDTH = 80;

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ open: number, close: number, elements: readonly Span[], hasTrailingComma: boolean }} SourceList
 */

/** The line break of a text. @param {string} text */
const eolOf = (text) => (text.includes('\r\n') ? '\r\n' : '\n');

/** What one level of a text is indented by. @param {string} text */
function indentOf(text) {
  const spaces = [...text.matchAll(/^(\t| {2,})(?=[^\s*])/gm)].map(([, indent = '']) => indent);
  return spaces.sort((a, b) => a.length - b.length)[0] ?? '  ';
}

/** The indentation of the line that holds a position. @param {string} text @param {number} position */
function indentAt(text, position) {
  const line = text.slice(text.lastIndexOf('\n', position - 1) + 1);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/**
 * Adds an item behind the last one of an array, an object or a list of names, between `open` and `close`. Whatever else
 * stands there stays as it is: comments, blank lines, a trailing comma or none. Items on one line are put on lines of
 * their own where the line would get too long, as Prettier does.
 * @param {string} text
 * @param {SourceList} list
 * @param {string} item lines without indentation of their own
 * @param {string} [pad] what stands inside of the brackets if there was nothing; a line break puts the item on its own line
 */
function append(text, list, item, pad = '') {
  const { open, close, elements } = list;
  const eol = eolOf(text);
  const outer = indentAt(text, open);
  const inner = outer + indentOf(text);
  /** @param {string} indent */
  const indented = (indent) => item.split('\n').join(eol + indent);
  const between = text.slice(open, close);
  const replaced = (/** @type {string} */ content) => text.slice(0, open) + content + text.slice(close);
  const lines = (/** @type {string[]} */ all) =>
    replaced(`${all.map((one) => `${eol}${inner}${one},`).join('')}${eol}${outer}`);
  const last = elements.at(-1);

  if (!last) {
    const inOneLine = replaced(pad + item + pad);
    if (between.trim() === '')
      return `${pad}${item}`.includes('\n') || isLong(inOneLine, open) ? lines([indented(inner)]) : inOneLine;
    return replaced(`${between.trimEnd()}${eol}${inner}${indented(inner)},${eol}${outer}`);
  }

  const before = text.slice(open, last.end) + (list.hasTrailingComma ? '' : ',');
  const comma = list.hasTrailingComma ? ',' : '';
  const after = text.slice(last.end, close);
  if (after.includes('\n')) {
    const own = text.slice(open, last.start).includes('\n') ? indentAt(text, last.start) : inner;
    const kept = after.trimEnd();
    return replaced(`${before}${kept}${eol}${own}${indented(own)}${comma}${after.slice(kept.length)}`);
  }
  const texts = elements.map(({ start, end }) => text.slice(start, end));
  const kept = after.trimEnd();
  const inOneLine = replaced(`${before}${kept} ${indented(outer)}${comma}${after.slice(kept.length)}`);
  const isPlain = !between.includes('\n') && !/\/[/*]/.test(between);
  return isPlain && (item.includes('\n') || isLong(inOneLine, open)) ? lines([...texts, indented(inner)]) : inOneLine;
}

/** Whether the line that holds a position is longer than Prettier makes it. @param {string} text @param {number} position */
function isLong(text, position) {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const end = text.indexOf('\n', position);
  return (end < 0 ? text.length : end) - start > WIDTH;
}

module.exports = { append, eolOf };
