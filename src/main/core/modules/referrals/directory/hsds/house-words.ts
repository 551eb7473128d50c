import type { DirectoryEntry, JsonObject } from './entry.ts';
import { derivedId } from './hsds-ids.ts';

/** What the house adds to a service travels as attributes of this taxonomy; its themes as attributes of that one. */
export const houseTaxonomy = 'Deelbalie';
export const themeTaxonomy = 'Deelbalie themes';

const meanings: Readonly<Record<string, readonly [name: string, description: string]>> = {
  capacity: ['Capacity', 'Room in a word: open, waitingList, full or unknown'],
  kiosk: ['On the kiosk', 'Shown to visitors at the kiosk'],
  aside: ['Set aside', 'No longer offered by this house'],
  url: ['Website', 'A website as it was typed'],
  email: ['E-mail', 'An e-mail address as it was typed'],
  source: ['Source', 'Whom this was taken over from'],
  sourceLicence: ['Licence', 'The licence it was taken over under'],
  sourceUrl: ['Source address', 'Where it was taken over from'],
};

/** A term of the house's own taxonomy. */
export function term(code: string): JsonObject {
  const [name, description] = meanings[code] ?? [code, code];
  return { id: derivedId(`term/${houseTaxonomy}/${code}`), code, name, description, taxonomy: houseTaxonomy };
}

/** The attributes that carry what the house added: room, kiosk, themes, and whom the rest was taken over from. */
export function attributesOf({ facts, themes, active, source }: DirectoryEntry, id: string): JsonObject[] {
  const said: [string, string][] = [['capacity', facts.capacity]];
  if (facts.onKiosk) said.push(['kiosk', 'yes']);
  if (!active && facts.status !== 'active') said.push(['aside', 'yes']);
  if (source?.name) said.push(['source', source.name]);
  if (source?.licence) said.push(['sourceLicence', source.licence]);
  if (source?.url) said.push(['sourceUrl', source.url]);
  return [
    ...said.map(([code, value]) => ({
      ...linked(id, `${houseTaxonomy}/${code}`),
      value,
      taxonomy_term: term(code),
    })),
    ...themes.map(({ code, name }) => ({
      ...linked(id, `theme/${code}`),
      taxonomy_term: {
        id: derivedId(`term/${themeTaxonomy}/${code}`),
        code,
        name,
        description: name,
        taxonomy: themeTaxonomy,
      },
    })),
  ];
}

const linked = (id: string, what: string): JsonObject => ({
  id: derivedId(`${id}/${what}`),
  link_id: id,
  link_entity: 'service',
});
