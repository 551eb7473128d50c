import {
  dutchFor,
  type ReadWording,
  type WordingIn,
  type WordingOut,
  type WordingState,
} from './exchange.ts';
import { pathOf } from './forms.ts';

/**
 * XLIFF 1.2 (OASIS, 2008): every translators' program reads it, also those that read 2.x only in part. A unit is one sentence, so a
 * text that counts has a unit per plural form. Values to fill in are `<x/>`: a translator can move but not misspell them.
 */

const namespace = 'urn:oasis:names:tc:xliff:document:1.2';
const states: Record<WordingState, string> = {
  missing: 'new',
  unreviewed: 'needs-review-translation',
  changed: 'needs-review-translation',
  reviewed: 'final',
};

export function writeXliff(language: string, texts: readonly WordingOut[]): string {
  const units = texts.flatMap((text) => text.needs.map((form) => unit(text, form)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="${namespace}">`,
    `  <file original="kiosk.json" source-language="nl" target-language="${escape(language)}" datatype="plaintext">`,
    '    <body>',
    ...units,
    '    </body>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function unit({ key, dutch, forms, state }: WordingOut, form: WordingOut['needs'][number]): string {
  const path = escape(pathOf(key, form));
  const approved = state === 'reviewed' ? 'yes' : 'no';
  const note = form === 'text' ? '' : `\n        <note>plural form: ${form}</note>`;
  return `      <trans-unit id="${path}" resname="${path}" approved="${approved}" xml:space="preserve">
        <source>${inline(dutchFor(dutch, form))}</source>
        <target state="${states[state]}">${inline(forms[form] ?? '')}</target>${note}
      </trans-unit>`;
}

/** A sentence with its values as elements of their own. */
function inline(text: string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part) => {
      const name = /^\{\{([^{}]*)\}\}$/.exec(part)?.[1];
      return name === undefined ? escape(part) : `<x id="${escape(name)}" equiv-text="${escape(part)}"/>`;
    })
    .join('');
}

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\u2028': '&#8232;',
};
/** XML 1.0 has no way to write other control characters: they are left out. */
const escape = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"\t\n\r\u2028]/g, (sign) => marks[sign] ?? '');

/** What is asked of a parsed document: the browser's own `DOMParser` gives it. */
export interface XmlNode {
  readonly nodeType: number;
  readonly localName?: string | null;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  getAttribute?(name: string): string | null;
}

/** Reads what a translators' program gives back. Units without a translation are left out: they change nothing. */
export function readXliff(document: XmlNode, language: string): ReadWording {
  const root = childrenNamed(document, 'xliff')[0];
  if (!root) return { problem: 'notOurs' };
  if (root.getAttribute?.('version')?.startsWith('1.') !== true) return { problem: 'notOurs' };
  const files = childrenNamed(root, 'file');
  const other = files
    .map((file) => file.getAttribute?.('target-language') ?? language)
    .find((tag) => tag.toLowerCase() !== language.toLowerCase());
  if (other !== undefined) return { problem: 'otherLanguage', found: other };
  const lines = files.flatMap((file) => deepNamed(file, 'trans-unit')).flatMap(lineOf);
  return lines.length === 0 ? { problem: 'empty' } : { lines };
}

function lineOf(element: XmlNode): WordingIn[] {
  const target = childrenNamed(element, 'target')[0];
  const path = element.getAttribute?.('id') ?? '';
  if (!target || path === '') return [];
  const state = target.getAttribute?.('state') ?? '';
  const isReviewed =
    element.getAttribute?.('approved') === 'yes' || state === 'final' || state === 'signed-off';
  return [{ path, text: textOf(target), isReviewed }];
}

function textOf(node: XmlNode): string {
  return list(node.childNodes)
    .map((child) => {
      if (child.nodeType === 3 || child.nodeType === 4) return child.nodeValue ?? '';
      if (child.nodeType !== 1) return '';
      if (child.localName !== 'x' && child.localName !== 'ph') return textOf(child);
      return child.getAttribute?.('equiv-text') || `{{${child.getAttribute?.('id') ?? ''}}}`;
    })
    .join('');
}

const list = (nodes: ArrayLike<XmlNode>): XmlNode[] => Array.from(nodes);
const childrenNamed = (node: XmlNode, name: string): XmlNode[] =>
  list(node.childNodes).filter((child) => child.nodeType === 1 && child.localName === name);
const deepNamed = (node: XmlNode, name: string): XmlNode[] =>
  list(node.childNodes).flatMap((child) => {
    if (child.nodeType !== 1) return [];
    return child.localName === name ? [child] : deepNamed(child, name);
  });
