import { type KeyboardEvent, useState } from 'react';
import { fold } from '#shared/domain/text-fold.ts';
import { useText } from '../../app/text.ts';
import type { Client } from '../../client/api.ts';
import { Avatar } from '../../features/session/Avatar.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRoleWords } from '../role-words.ts';

export type Colleague = Awaited<ReturnType<Client['session']['colleagues']>>[number];

/** From so many on, typing a part of the name is quicker than looking. */
const manyColleagues = 8;

interface ColleagueTilesProps {
  colleagues: readonly Colleague[];
  onChoose: (colleague: Colleague) => void;
}

/** Everybody who may take over, as tiles; Enter in the field takes the first one that is left. */
export function ColleagueTiles({ colleagues, onChoose }: ColleagueTilesProps) {
  const { t } = useText();
  const roleWord = useRoleWords();
  const [text, setText] = useState('');
  const shown = colleagues.filter(({ displayName }) => fold(displayName).includes(fold(text)));
  const [first] = shown;
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !first || text.trim() === '') return;
    event.preventDefault();
    onChoose(first);
  };
  return (
    <div className="switch">
      {colleagues.length < manyColleagues ? null : (
        <TextField
          label={t(($) => $.staff.switch.find)}
          value={text}
          onChange={setText}
          onKeyDown={takeFirst}
          icon="search"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the window was opened to name a colleague
          autoFocus
        />
      )}
      {shown.length === 0 ? (
        <EmptyState icon="people" size="small" title={t(($) => $.staff.switch.nobody)} />
      ) : null}
      <ul className="switch-tiles" aria-label={t(($) => $.staff.switch.colleagues)}>
        {shown.map((colleague) => (
          <li key={colleague.id}>
            <button type="button" className="switch-tile" onClick={() => onChoose(colleague)}>
              <Avatar name={colleague.displayName} />
              <span className="switch-tile-words">
                <bdi>{colleague.displayName}</bdi>
                <span>{roleWord(colleague.role)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="switch-badge">
        <Icon name="scan" /> {t(($) => $.staff.switch.badgeHint)}
      </p>
    </div>
  );
}
