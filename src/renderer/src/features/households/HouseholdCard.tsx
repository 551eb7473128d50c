import './households.css';
import { useQuery } from '@tanstack/react-query';
import type { Household } from '#shared/contract/households.contract.ts';
import type { Person, PersonSummary } from '#shared/contract/people.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { useKeptState } from '../../staff/form/kept.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { AddChild } from './AddChild.tsx';
import { AddMember } from './AddMember.tsx';
import { AddStay } from './AddStay.tsx';
import { AddUnnamed } from './AddUnnamed.tsx';
import { EndHousehold } from './EndHousehold.tsx';
import { SecondHome, SizeLine, StayRow, UnnamedRow } from './HouseholdParts.tsx';
import { useHouseholdUndo } from './household-acts.ts';
import { LeaveHousehold } from './LeaveHousehold.tsx';
import { MemberRow } from './MemberRow.tsx';
import { FormerMembers, PastHouseholds } from './PastHouseholds.tsx';
import { RenameHousehold } from './RenameHousehold.tsx';

type Open =
  | { act: 'rename' | 'end' | 'unnamed' }
  | { act: 'child'; namesUnnamedId?: string | undefined }
  | { act: 'member'; known?: PersonSummary | undefined; namesUnnamedId?: string | undefined }
  | { act: 'stay'; who: { personId: string; name: string }; second?: { id: string } | undefined }
  | { act: 'leave'; memberId: string }
  | null;

/** Who lives with a person: members with their role and age, and everything that changes about it. */
export function HouseholdCard({ person }: { person: Person }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.households.ofPerson.queryOptions({ input: { personId: person.id } }));
  // Kept, so that a screen that locks itself in between closes no dialog.
  const [open, setOpen] = useKeptState<Open>(`households.${person.id}`, null);
  const household = query.data?.now ?? null;
  return (
    <Card
      title={t(($) => $.households.home.title)}
      icon="house"
      aside={household ? <HouseholdMenu household={household} onOpen={(act) => setOpen({ act })} /> : null}
    >
      {query.data ? (
        <div className="home">
          {household ? (
            <Members household={household} personId={person.id} onOpen={setOpen} />
          ) : (
            <div>
              <p className="home-none">{t(($) => $.households.home.none)}</p>
              <p className="home-quiet">{t(($) => $.households.home.noneWords)}</p>
            </div>
          )}
          {query.data.also ? <Second household={query.data.also} person={person} onOpen={setOpen} /> : null}
          <div className="home-acts">
            <Button size="small" icon="plus" onPress={() => setOpen({ act: 'child' })}>
              {t(($) => $.households.home.addChild)}
            </Button>
            <Button size="small" variant="quiet" icon="plus" onPress={() => setOpen({ act: 'member' })}>
              {t(($) => $.households.home.addMember)}
            </Button>
            <Button size="small" variant="quiet" icon="plus" onPress={() => setOpen({ act: 'unnamed' })}>
              {t(($) => $.households.home.addUnnamed)}
            </Button>
          </div>
          {household ? <FormerMembers household={household} /> : null}
          <PastHouseholds past={query.data.past} />
        </div>
      ) : (
        <Awaiting query={query} />
      )}
      {query.data ? (
        <OpenDialog
          open={open}
          person={person}
          household={household}
          onKnown={(known) =>
            setOpen({
              act: 'member',
              known,
              namesUnnamedId: open?.act === 'child' ? open.namesUnnamedId : undefined,
            })
          }
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

interface MembersProps {
  household: Household;
  personId: string;
  onOpen: (open: Open) => void;
}

function Members({ household, personId, onOpen }: MembersProps) {
  return (
    <div>
      {household.label === null ? null : <bdi className="home-label">{household.label}</bdi>}
      <SizeLine size={household.size} />
      <ul className="home-members">
        {household.members.map((member) => (
          <MemberRow
            key={member.memberId}
            member={member}
            isThis={member.personId === personId}
            onLeave={() => onOpen({ act: 'leave', memberId: member.memberId })}
            onStay={() => onOpen({ act: 'stay', who: nameOf(member) })}
          />
        ))}
        {household.stays.map((stay) => (
          <StayRow
            key={stay.stayId}
            stay={stay}
            isThis={stay.personId === personId}
            onChangeShare={() => onOpen({ act: 'stay', who: nameOf(stay), second: { id: household.id } })}
          />
        ))}
        {household.unnamed.map((group) => (
          <UnnamedRow
            key={group.unnamedIds[0]}
            householdId={household.id}
            group={group}
            onName={(namesUnnamedId, act) => onOpen({ act, namesUnnamedId })}
          />
        ))}
      </ul>
    </div>
  );
}

const nameOf = ({ personId, name, number }: { personId: string; name: string; number: string }) => ({
  personId,
  name: name || number,
});

function Second(props: { household: Household; person: Person; onOpen: (open: Open) => void }) {
  const { household, person, onOpen } = props;
  return (
    <SecondHome
      household={household}
      personId={person.id}
      onChangeShare={() =>
        onOpen({
          act: 'stay',
          who: nameOf({ ...person, personId: person.id }),
          second: { id: household.id },
        })
      }
    />
  );
}

function HouseholdMenu({
  household,
  onOpen,
}: {
  household: Household;
  onOpen: (act: 'rename' | 'end') => void;
}) {
  const { t } = useText();
  const undo = useHouseholdUndo();
  return (
    <MenuButton
      isIconOnly
      label={t(($) => $.households.home.more)}
      actions={[
        {
          id: 'rename',
          label: t(($) => $.households.home.rename),
          icon: 'edit',
          onPress: () => onOpen('rename'),
        },
        { id: 'end', label: t(($) => $.households.home.end), icon: 'stop', onPress: () => onOpen('end') },
        ...(household.canUndoCreate
          ? [
              {
                id: 'undo',
                label: t(($) => $.households.home.undo),
                icon: 'undo' as const,
                onPress: () => undo.create(household.id),
              },
            ]
          : []),
      ]}
    />
  );
}

interface OpenDialogProps {
  open: Open;
  person: Person;
  household: Household | null;
  /** The child turned out to be somebody we know. */
  onKnown: (known: PersonSummary) => void;
  onClose: () => void;
}

function OpenDialog({ open, person, household, onKnown, onClose }: OpenDialogProps) {
  const shared = { person, household, onClose };
  if (open?.act === 'child')
    return <AddChild {...shared} namesUnnamedId={open.namesUnnamedId} onKnown={onKnown} />;
  if (open?.act === 'member')
    return <AddMember {...shared} known={open.known} namesUnnamedId={open.namesUnnamedId} />;
  if (open?.act === 'unnamed')
    return <AddUnnamed personId={person.id} household={household} onClose={onClose} />;
  if (open?.act === 'stay') return <AddStay who={open.who} second={open.second} onClose={onClose} />;
  if (open === null || household === null) return null;
  if (open.act === 'rename') return <RenameHousehold household={household} onClose={onClose} />;
  if (open.act === 'end') return <EndHousehold household={household} onClose={onClose} />;
  const member = household.members.find((one) => 'memberId' in open && one.memberId === open.memberId);
  return member ? <LeaveHousehold member={member} onClose={onClose} /> : null;
}
