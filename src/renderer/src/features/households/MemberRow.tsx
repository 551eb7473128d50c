import type { HouseholdMember } from '#shared/contract/households.contract.ts';
import { householdRoles } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { HomeRow } from './HomeRow.tsx';
import { useHouseholdUndo, useMemberActs } from './household-acts.ts';
import { useAgeWords } from './household-words.ts';

interface MemberRowProps {
  member: HouseholdMember;
  /** The person whose page this is. */
  isThis: boolean;
  onLeave: () => void;
  /** They live in a second household for part of the days. */
  onStay: () => void;
}

/** One of the household: the way to their page, what they are in it, what may change. */
export function MemberRow({ member, isThis, onLeave, onStay }: MemberRowProps) {
  const { t } = useText();
  const ageWords = useAgeWords();
  const name = member.name || member.number;
  const facts = [
    t(($) => $.households.roles[member.role]),
    member.age === null ? null : ageWords(member.age),
    member.sharePercent === null
      ? null
      : t(($) => $.households.home.shareHere, { percent: member.sharePercent }),
    isThis ? t(($) => $.households.home.thisPerson) : null,
  ];
  return (
    <HomeRow
      personId={member.personId}
      name={name}
      isThis={isThis}
      facts={facts}
      menu={<MemberMenu member={member} name={name} onLeave={onLeave} onStay={onStay} />}
    />
  );
}

const roleActs = { adult: 'asAdult', child: 'asChild', other: 'asOther' } as const;

function MemberMenu({
  member,
  name,
  onLeave,
  onStay,
}: {
  member: HouseholdMember;
  name: string;
  onLeave: () => void;
  onStay: () => void;
}) {
  const { t } = useText();
  const { changeRole } = useMemberActs();
  const undo = useHouseholdUndo();
  return (
    <MenuButton
      isIconOnly
      label={t(($) => $.households.home.moreOf, { name })}
      actions={[
        ...(member.canUndo
          ? [
              {
                id: 'undo',
                label: t(($) => $.households.home.undoJoinOf, { name }),
                icon: 'undo' as const,
                onPress: () => undo.join(member.memberId),
              },
            ]
          : []),
        ...(member.sharePercent === null
          ? [
              {
                id: 'stay',
                label: t(($) => $.households.home.livesElsewhereToo),
                icon: 'house' as const,
                onPress: onStay,
              },
            ]
          : []),
        {
          id: 'leave',
          label: t(($) => $.households.home.leaves),
          icon: 'forward' as const,
          onPress: onLeave,
        },
        ...householdRoles
          .filter((role) => role !== member.role)
          .map((role) => ({
            id: role,
            label: t(($) => $.households.home[roleActs[role]]),
            icon: 'person' as const,
            onPress: () => changeRole({ ...member, name }, role),
          })),
      ]}
    />
  );
}
