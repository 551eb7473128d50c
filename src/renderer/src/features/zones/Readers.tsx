import type { WhoMayRead } from '#shared/contract/zones.contract.ts';
import type { CareKind } from '#shared/contract/zones-words.ts';
import { useText } from '../../app/text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useStaffSession } from '../../staff/session.ts';

/** Colleagues by name with the ground each has, and what a kind of work may read without a name. */
export function Readers({ who }: { who: WhoMayRead }) {
  const { t, i18n } = useText();
  const { account } = useStaffSession();
  const moment = useMoment();
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const kinds = (all: readonly CareKind[]) =>
    list.format(all.map((kind) => t(($) => $.zones.who.kinds[kind])));
  if (who.readers.length === 0) return <p className="zones-quiet">{t(($) => $.zones.who.none)}</p>;
  const work = (role: WhoMayRead['roles'][number]['role']) =>
    role === 'kiosk' ? '' : t(($) => $.staff.roles[role]);
  const byWork = who.roles.filter((one) => one.kinds.length > 0);
  const never = who.roles.filter((one) => one.kinds.length === 0 && one.role !== 'volunteer');
  return (
    <>
      <ul className="zones-list" aria-label={t(($) => $.zones.who.title)}>
        {who.readers.map((reader) => (
          <li key={reader.accountId}>
            <strong>{reader.name}</strong>{' '}
            <span className="zones-quiet">
              ({reader.accountId === account.id ? t(($) => $.zones.who.you) : work(reader.role)})
            </span>
            {': '}
            {reader.grounds
              .map(({ ground, kinds: read, until }) => {
                const end = until === null ? '' : `, ${t(($) => $.zones.who.until, { when: moment(until) })}`;
                return `${t(($) => $.zones.who.grounds[ground])} (${kinds(read)}${end})`;
              })
              .join('; ')}
          </li>
        ))}
      </ul>
      {byWork.length > 0 ? (
        <p>
          {t(($) => $.zones.who.byWork, {
            roles: list.format(byWork.map((one) => `${work(one.role)} (${kinds(one.kinds)})`)),
          })}
        </p>
      ) : null}
      {never.length > 0 ? (
        <p className="zones-quiet">
          {t(($) => $.zones.who.never, { roles: list.format(never.map((one) => work(one.role))) })}
        </p>
      ) : null}
      <p className="zones-quiet">{t(($) => $.zones.who.hint)}</p>
    </>
  );
}
