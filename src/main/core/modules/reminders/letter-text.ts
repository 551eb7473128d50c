import type { Block, LetterPart } from './letter.rules.ts';

/** A letter as plain text, to copy or to mail. */
export const letterAsText = (parts: readonly LetterPart[]): string =>
  parts
    .map((part) => (part.note ? `${part.note}\n\n${partAsText(part)}` : partAsText(part)))
    .join('\n\n———\n\n');

const partAsText = ({ blocks }: LetterPart): string =>
  blocks
    .map((block, at) => {
      // A heading stands right above its list.
      const gap = at === 0 ? '' : blocks[at - 1]?.kind === 'heading' ? '\n' : '\n\n';
      return gap + blockAsText(block);
    })
    .join('');

function blockAsText(block: Block): string {
  if (block.kind !== 'table') return block.text;
  return block.rows
    .map(([first, second]) => (block.head ? `• ${first} — ${second}` : `${first}: ${second}`))
    .join('\n');
}

/** The same as a mail that reads from right to left where its language does. Simple enough for every mail program. */
export function letterAsHtml(parts: readonly LetterPart[]): string {
  const inner = parts.map(
    (part) =>
      `<div lang="${part.language}" dir="${part.direction}" style="max-width:34em">${
        part.note ? `<hr><p style="color:#5b524b">${escaped(part.note)}</p>` : ''
      }${part.blocks.map(blockAsHtml).join('')}</div>`,
  );
  return `<!doctype html><html><body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1f1b18">${inner.join('')}</body></html>`;
}

function blockAsHtml(block: Block): string {
  if (block.kind === 'heading') return `<p style="margin-bottom:0"><b>${escaped(block.text)}</b></p>`;
  if (block.kind === 'paragraph') return `<p>${escaped(block.text).replaceAll('\n', '<br>')}</p>`;
  const rows = block.rows.map(([first, second]) => `<tr>${cell('td', first)}${cell('td', second)}</tr>`);
  const head = block.head ? `<tr>${cell('th', block.head[0])}${cell('th', block.head[1])}</tr>` : '';
  return `<table style="border-collapse:collapse">${head}${rows.join('')}</table>`;
}

const cell = (tag: 'td' | 'th', text: string): string =>
  `<${tag} style="text-align:start;padding-block:2px;padding-inline-end:1.5em"><bdi>${escaped(text)}</bdi></${tag}>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
