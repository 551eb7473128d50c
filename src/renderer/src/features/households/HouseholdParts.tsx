import { Link } from '@tanstack/react-router';
import type { Household, HouseholdStay, UnnamedMembers } from '#shared/contract/households.contract.ts';
import { useText } from '../../app/text.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { HomeRow } from './HomeRow.tsx';
import { useHouseholdUndo, usePartActs } from './household-acts.ts';
import { othersIn, useAgeWords, useDayText } from './household-words.ts';

/** How many people a household has, when its list of names does not say so by itself. */
export function SizeLine({ size }: { size: Household['size'] }) {
  const { t } = useText();
  if (size.partly + size.unnamed === 0) return null;
  const parts = [
    t(($) => $.households.home.size, { count: size.all }),
    size.unnamed > 0 ? t(($) => $.households.home.sizeUnnamed, { count: size.unnamed }) : null,
    size.partly > 0 ? t(($) => $.households.home.sizePartly, { count: size.partly }) : null,
  ];
  return <p className="home-quiet">{parts.filter((part) => part !== null).join(' · ')}</p>;
}

interface StayRowProps {
  stay: HouseholdStay;
  isThis: boolean;
  onChangeShare: () => void;
}

/** Somebody who spends part of the days in this household. */
export function StayRow({ stay, isThis, onChangeShare }: StayRowProps) {
  const { t } = useText();
  const ageWords = useAgeWords();
  const name = stay.name || stay.number;
  const facts = [
    t(($) => $.households.home.shareHere, { percent: stay.sharePercent }),
    stay.age === null ? null : ageWords(stay.age),
    isThis ? t(($) => $.households.home.thisPerson) : null,
  ];
  return (
    <HomeRow
      personId={stay.personId}
      name={name}
      isThis={isThis}
      facts={facts}
      menu={<StayMenu stay={stay} onChangeShare={onChangeShare} />}
    />
  );
}

/** What may change about a stay; on both households' cards. */
export function StayMenu({ stay, onChangeShare }: { stay: HouseholdStay; onChangeShare: () => void }) {
  const { t } = useText();
  const undo = useHouseholdUndo();
  const acts = usePartActs();
  const name = stay.name || stay.number;
  return (
    <MenuButton
      isIconOnly
      label={t(($) => $.households.home.moreOfStay, { name })}
      actions={[
        ...(stay.canUndo
          ? [
              {
                id: 'undo',
                label: t(($) => $.households.home.undoStay),
                icon: 'undo' as const,
                onPress: () => undo.stay(stay.stayId),
              },
            ]
          : []),
        {
          id: 'share',
          label: t(($) => $.households.home.changeShare),
          icon: 'edit' as const,
          onPress: onChangeShare,
        },
        {
          id: 'end',
          label: t(($) => $.households.home.endStay),
          icon: 'forward' as const,
          onPress: () => acts.endStay(stay.stayId, name),
        },
      ]}
    />
  );
}

interface UnnamedRowProps {
  householdId: string;
  group: UnnamedMembers;
  /** One of them gets a name: a child that is registered, or somebody known. */
  onName: (unnamedId: string, how: 'child' | 'member') => void;
}

/** Those of one age without a name, told on one day. */
export function UnnamedRow({ householdId, group, onName }: UnnamedRowProps) {
  const { t } = useText();
  const day = useDayText();
  const undo = useHouseholdUndo();
  const acts = usePartActs();
  const [first = ''] = group.unnamedIds;
  const band = t(($) => $.households.bands[group.ageBand]);
  const words = t(($) => $.households.home.unnamed, { count: group.unnamedIds.length });
  return (
    <li className="home-member">
      <div className="home-member-who">
        <span className="home-name home-unnamed">
          {words} · {band}
        </span>
        <p className="home-quiet">{t(($) => $.households.home.toldOn, { day: day(group.fromDay) })}</p>
      </div>
      <MenuButton
        isIconOnly
        label={t(($) => $.households.home.moreOfUnnamed, { age: band })}
        actions={[
          ...(group.undoableIds.length > 0
            ? [
                {
                  id: 'undo',
                  label: t(($) => $.households.home.undoUnnamed),
                  icon: 'undo' as const,
                  onPress: () => undo.unnamed(householdId, group.undoableIds),
                },
              ]
            : []),
          {
            id: 'child',
            label: t(($) => $.households.home.nameChild),
            icon: 'plus' as const,
            onPress: () => onName(first, 'child'),
          },
          {
            id: 'member',
            label: t(($) => $.households.home.nameKnown),
            icon: 'person' as const,
            onPress: () => onName(first, 'member'),
          },
          {
            id: 'fewer',
            label: t(($) => $.households.home.oneFewer),
            icon: 'minus' as const,
            onPress: () => acts.oneFewer(householdId, first),
          },
        ]}
      />
    </li>
  );
}

interface SecondHomeProps {
  household: Household;
  personId: string;
  onChangeShare: () => void;
}

/** On the page of who lives in two households: the second one. */
export function SecondHome({ household, personId, onChangeShare }: SecondHomeProps) {
  const { t } = useText();
  const stay = household.stays.find((one) => one.personId === personId);
  if (!stay) return null;
  const members = othersIn(household, personId);
  return (
    <section className="home-second" aria-label={t(($) => $.households.home.second)}>
      <h3>{t(($) => $.households.home.second)}</h3>
      <div className="home-member">
        <div className="home-member-who">
          <span>
            {household.label === null ? null : <bdi className="home-label">{household.label}</bdi>}
            {members.map((one, index) => (
              <span key={one.personId}>
                {index === 0 ? null : ', '}
                <Link className="home-name" to="/people/$personId" params={{ personId: one.personId }}>
                  <bdi>{one.name || one.number}</bdi>
                </Link>
              </span>
            ))}
          </span>
          <p className="home-quiet">
            {t(($) => $.households.home.shareThere, { percent: stay.sharePercent })}
          </p>
        </div>
        <StayMenu stay={stay} onChangeShare={onChangeShare} />
      </div>
    </section>
  );
}
