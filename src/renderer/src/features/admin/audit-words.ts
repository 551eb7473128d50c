import type { i18n as I18n } from 'i18next';
import type { AuditEntry } from '#shared/contract/admin.contract.ts';

type Said = Pick<AuditEntry, 'command' | 'refs' | 'fields'>;

/** The part of the house a procedure belongs to: the start of its path, and the filter of the audit. */
export const auditAreas = [
  'loans',
  'people',
  'households',
  'blocks',
  'catalog',
  'calendar',
  'stock',
  'money',
  'upkeep',
  'mine',
  'feedback',
  'printing',
  'wording',
  'labels',
  'exchange',
  'session',
  'network',
  'attention',
  'admin',
] as const;
export type AuditArea = (typeof auditAreas)[number];

/** What was done, in words: `audit.sentences.<procedure path>`. A path without its sentence is named as it is. */
export function auditSentence(translator: I18n, entry: Said): string {
  const key = `admin:audit.sentences.${entry.command}`;
  const count = Math.max(1, entry.refs.filter(({ entity }) => entity === 'loan').length);
  const say = (name: string, params: object) => String(translator.t(name as never, params as never));
  return translator.exists(key, { count })
    ? say(key, { count, list: listSaved(translator, entry) })
    : say('admin:audit.fallback', { command: entry.command });
}

/** The list that was saved as a file, where that is what was done. */
const listSaved = (translator: I18n, { command, fields }: Said): string =>
  command === 'exchange.startExport'
    ? String(translator.t(`exchange:lists.${fields[0] ?? ''}.name` as never))
    : '';

/** Which fields changed, where that says more than the sentence: only for changes of something that was there. */
export function changedWords(translator: I18n, entry: Said): string[] {
  if (!/\.(update\w*|resetSecret)$/.test(entry.command)) return [];
  const words = entry.fields
    .filter((field) => translator.exists(`admin:audit.fields.${field}`))
    .map((field) => String(translator.t(`admin:audit.fields.${field}` as never)));
  return [...new Set(words)];
}

/** Things that have a page of their own, the most telling first. */
const linked = ['person', 'item', 'kind', 'initiative'] as const;
export type LinkedEntity = (typeof linked)[number];

/**
 * What can be looked at from a line. Where a line touched several things of a sort none of them is "the" one, and the
 * kind of an item says no more than the item.
 */
export function auditLinks(refs: AuditEntry['refs']): { entity: LinkedEntity; id: string }[] {
  const found = linked.flatMap((entity) => {
    const [first, ...more] = refs.filter((ref) => ref.entity === entity);
    return first !== undefined && more.length === 0 ? [{ entity, id: first.id }] : [];
  });
  const hasItem = refs.some(({ entity }) => entity === 'item');
  return found.filter(({ entity }) => entity !== 'kind' || !hasItem);
}
