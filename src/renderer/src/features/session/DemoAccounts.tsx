import type { SessionStatus } from '#shared/contract/session.contract.ts';
import { useText } from '../../app/text.ts';
import { Avatar } from './Avatar.tsx';

type DemoAccount = NonNullable<SessionStatus['demo']>['accounts'][number];

export interface DemoAccountsProps {
  accounts: readonly DemoAccount[];
  chosen: string;
  onChoose: (account: DemoAccount) => void;
}

/** Only with invented data: invented people, each ready to be tried. */
export function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps) {
  const { t } = useText();
  const who = accounts.find((account) => account.signInName === chosen);
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">{t(($) => $.session.signIn.demoTitle)}</h2>
      <p className="demo-hint">{t(($) => $.session.signIn.demoHint)}</p>
      <ul className="people-tiles">
        {accounts.map((account) => (
          <li key={account.signInName}>
            <button
              type="button"
              className="person-tile"
              aria-pressed={account.signInName === chosen}
              onClick={() => onChoose(account)}
            >
              <Avatar name={account.displayName} />
              <span className="person-tile-words">
                <bdi>{account.displayName}</bdi>
                <span>{t(($) => $.common.roles[account.role])}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" aria-live="polite">
        {who === undefined ? null : t(($) => $.session.signIn.demoFilled, { name: who.displayName })}
      </p>
    </section>
  );
}
