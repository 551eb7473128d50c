import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { NationalNumberState, Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Status } from '../../../ui/Status.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSaid } from '../../households/household-acts.ts';

type SetInput = Parameters<Client['people']['setNationalNumber']>[0];
type RemoveInput = Parameters<Client['people']['removeNationalNumbers']>[0];

/** Whether the number is known, and nothing of the number itself. Only where the house matches on it. */
export function NationalNumberCard({ person }: { person: Person }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const { done, failed } = useSaid();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(orpc.people.nationalNumber.queryOptions({ input: { personId: person.id } }));
  const back = useCommand((input: RemoveInput) => client.people.undoRemoveNationalNumbers(input), {
    onError: failed,
  });
  const remove = useCommand((input: RemoveInput) => client.people.removeNationalNumbers(input), {
    onSuccess: () =>
      done(
        t(($) => $.people.number.removed),
        () => back.mutate({ personId: person.id }),
      ),
    onError: failed,
  });
  if (!query.data?.isOn || person.limited) return null;
  const { isKnown, same } = query.data;
  return (
    <Card title={t(($) => $.people.number.title)} icon="lock">
      <p>{isKnown ? t(($) => $.people.number.known) : t(($) => $.people.number.unknown)}</p>
      <Same person={person} same={same} />
      <div className="merge-acts">
        <Button size="small" onPress={() => setOpen(true)}>
          {isKnown ? t(($) => $.people.number.another) : t(($) => $.people.number.add)}
        </Button>
        {isKnown ? (
          <Button size="small" variant="quiet" onPress={() => remove.mutate({ personId: person.id })}>
            {t(($) => $.people.number.remove)}
          </Button>
        ) : null}
      </div>
      {isOpen ? <NumberDialog personId={person.id} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}

/** Somebody else with the same number is the same person: the way to put them side by side. */
function Same({ person, same }: { person: Person; same: NationalNumberState['same'] }) {
  const { t } = useText();
  return same.map((one) => (
    <p key={one.id}>
      <Status tone="attention">{t(($) => $.people.number.same, { name: one.name || one.number })}</Status>{' '}
      <Link to="/people/compare" search={{ left: person.id, right: one.id }}>
        {t(($) => $.people.number.compare)}
      </Link>
    </p>
  ));
}

function NumberDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  // Never kept on this computer: typed anew when the screen locks in between.
  const [number, setNumber] = useState('');
  const [recordId] = useState(newId);
  const [isAsked, setAsked] = useState(false);
  const save = useCommand((input: SetInput) => client.people.setNationalNumber(input), {
    onSuccess() {
      done(t(($) => $.people.number.saved));
      onClose();
    },
  });
  return (
    <ActDialog
      title={t(($) => $.people.number.add)}
      words={t(($) => $.people.number.words)}
      sendLabel={t(($) => $.common.save)}
      onSend={() => {
        setAsked(true);
        if (number.trim() !== '') save.mutate({ personId, recordId, number });
      }}
      onClose={onClose}
      isPending={save.isPending}
      failure={save.error}
    >
      <TextField
        label={t(($) => $.people.number.label)}
        hint={t(($) => $.people.number.hint)}
        value={number}
        onChange={setNumber}
        maxLength={20}
        width="m"
        autoComplete="off"
        error={isAsked && number.trim() === '' ? t(($) => $.people.number.needed) : undefined}
      />
    </ActDialog>
  );
}
