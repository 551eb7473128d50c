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
import { EndHousehold } from './EndHousehold.tsx';
import { useHouseholdUndo } from './household-acts.ts';
import { LeaveHousehold } from './LeaveHousehold.tsx';
import { MemberRow } from './MemberRow.tsx';
import { FormerMembers, PastHouseholds } from './PastHouseholds.tsx';
import { RenameHousehold } from './RenameHousehold.tsx';

type Open =
  | { act: 'child' | 'rename' | 'end' }
  | { act: 'member'; known?: PersonSummary | undefined }
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
            <Members
              household={household}
              personId={person.id}
              onLeave={(memberId) => setOpen({ act: 'leave', memberId })}
            />
          ) : (
            <div>
              <p className="home-none">{t(($) => $.households.home.none)}</p>
              <p className="home-quiet">{t(($) => $.households.home.noneWords)}</p>
            </div>
          )}
          <div className="home-acts">
            <Button size="small" icon="plus" onPress={() => setOpen({ act: 'child' })}>
              {t(($) => $.households.home.addChild)}
            </Button>
            <Button size="small" variant="quiet" icon="plus" onPress={() => setOpen({ act: 'member' })}>
              {t(($) => $.households.home.addMember)}
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
          onKnown={(known) => setOpen({ act: 'member', known })}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}

interface MembersProps {
  household: Household;
  personId: string;
  onLeave: (memberId: string) => void;
}

function Members({ household, personId, onLeave }: MembersProps) {
  return (
    <div>
      {household.label === null ? null : <bdi className="home-label">{household.label}</bdi>}
      <ul className="home-members">
        {household.members.map((member) => (
          <MemberRow
            key={member.memberId}
            member={member}
            isThis={member.personId === personId}
            onLeave={() => onLeave(member.memberId)}
          />
        ))}
      </ul>
    </div>
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
  if (open?.act === 'child') return <AddChild {...shared} onKnown={onKnown} />;
  if (open?.act === 'member') return <AddMember {...shared} known={open.known} />;
  if (open === null || household === null) return null;
  if (open.act === 'rename') return <RenameHousehold household={household} onClose={onClose} />;
  if (open.act === 'end') return <EndHousehold household={household} onClose={onClose} />;
  const member = household.members.find((one) => 'memberId' in open && one.memberId === open.memberId);
  return member ? <LeaveHousehold member={member} onClose={onClose} /> : null;
}
