import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Role } from '#shared/contract/roles.ts';
import { fold } from '#shared/domain/text-fold.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { useTakeStatus } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Avatar } from './Avatar.tsx';

export interface Colleague {
  id: string;
  displayName: string;
  role: Role;
  secretKind: 'pin' | 'password';
}

export interface ColleaguesProps {
  colleagues: readonly Colleague[];
  onChoose: (colleague: Colleague) => void;
}

/** With more than this many names a search field is quicker than looking. */
const manyAt = 8;
const mostShown = 6;

/** Who may take over a locked screen: a tile each, and a search where there are many. */
export function Colleagues({ colleagues, onChoose }: ColleaguesProps) {
  const { t } = useText();
  const titleId = useId();
  const [wanted, setWanted] = useState('');
  const isMany = colleagues.length > manyAt;
  const found = colleagues.filter(({ displayName }) => fold(displayName).includes(fold(wanted)));
  return (
    <section className="colleagues" aria-labelledby={titleId}>
      <h2 id={titleId}>{t(($) => $.session.locked.others)}</h2>
      <p className="demo-hint">{t(($) => $.session.locked.othersHint)}</p>
      {isMany ? (
        <SearchField
          label={t(($) => $.session.locked.find)}
          placeholder={t(($) => $.session.locked.find)}
          clearLabel={t(($) => $.common.clear)}
          value={wanted}
          onChange={setWanted}
          onSubmit={() => {
            const [only, ...more] = found;
            if (only !== undefined && more.length === 0) onChoose(only);
          }}
        />
      ) : null}
      <ul className="people-tiles">
        {(isMany ? found.slice(0, mostShown) : found).map((colleague) => (
          <li key={colleague.id}>
            <button type="button" className="person-tile" onClick={() => onChoose(colleague)}>
              <Avatar name={colleague.displayName} />
              <span className="person-tile-words">
                <bdi>{colleague.displayName}</bdi>
                <span>{t(($) => $.common.roles[colleague.role])}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && wanted !== '' ? (
        <p className="session-note">{t(($) => $.session.locked.noneFound)}</p>
      ) : null}
      <SignOut />
    </section>
  );
}

/** Leaves the screen to nobody. */
function SignOut() {
  const { t } = useText();
  const { client } = useApi();
  const takeStatus = useTakeStatus();
  const signOut = useMutation({ mutationFn: () => client.session.signOut(), onSuccess: takeStatus });
  return (
    <Button variant="quiet" onPress={() => signOut.mutate()} isPending={signOut.isPending}>
      {t(($) => $.session.locked.signOut)}
    </Button>
  );
}
