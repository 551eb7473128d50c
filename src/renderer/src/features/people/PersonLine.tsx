import type { PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { Icon } from '../../ui/Icon.tsx';

/** A person in a list: the name, and what tells two namesakes apart; with whom they live for whoever may know. */
export function PersonLine({ person, mates }: { person: PersonSummary; mates?: string | undefined }) {
  const { t } = useText();
  return (
    <div className="person-line">
      <span className="person-mark" aria-hidden="true">
        {initialsOf(person.name) || <Icon name="person" size="1.25rem" />}
      </span>
      <span className="person-line-who">
        <bdi className="person-line-name" data-missing={person.name === '' ? '' : undefined}>
          {person.name || t(($) => $.people.nameless)}
        </bdi>
        {mates === undefined ? null : <bdi className="person-line-mates">{mates}</bdi>}
      </span>
      <span className="person-line-born num">
        {person.birthYear === null ? '' : t(($) => $.people.bornIn, { year: person.birthYear })}
      </span>
      <bdi className="person-line-town">{person.town ?? ''}</bdi>
      <span className="person-line-number num">{person.number}</span>
      <Icon name="chevron" size="1.25rem" />
    </div>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}
