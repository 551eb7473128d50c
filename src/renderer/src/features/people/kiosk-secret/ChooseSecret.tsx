import { useState } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { useCommand } from '../../../client/commands.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { ActDialog } from '../../households/ActDialog.tsx';
import { useSaid } from '../../households/household-acts.ts';

type SetInput = Parameters<Client['mine']['setSecret']>[0];

const isSecret = (text: string): boolean => /^\d{4}$/.test(text);

/** The person types four digits, twice. Never kept on this computer: typed anew when the screen locks in between. */
export function ChooseSecret({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const { done } = useSaid();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isAsked, setAsked] = useState(false);
  const save = useCommand((input: SetInput) => client.mine.setSecret(input), {
    onSuccess() {
      done(t(($) => $.people.kioskSecret.saidSet));
      onClose();
    },
    onError() {
      setFirst('');
      setSecond('');
      setAsked(false);
    },
  });
  const isSame = first === second;
  return (
    <ActDialog
      title={t(($) => $.people.kioskSecret.dialog)}
      words={t(($) => $.people.kioskSecret.words, { name: person.name || person.number })}
      sendLabel={t(($) => $.people.kioskSecret.save)}
      onSend={() => {
        setAsked(true);
        if (isSecret(first) && isSame) save.mutate({ personId: person.id, secret: first });
      }}
      onClose={onClose}
      isPending={save.isPending}
      failure={save.error}
    >
      <Digits
        label={t(($) => $.people.kioskSecret.first)}
        value={first}
        onChange={setFirst}
        error={isAsked && !isSecret(first) ? t(($) => $.people.kioskSecret.fourDigits) : undefined}
      />
      <Digits
        label={t(($) => $.people.kioskSecret.second)}
        value={second}
        onChange={setSecond}
        error={isAsked && isSecret(first) && !isSame ? t(($) => $.people.kioskSecret.differ) : undefined}
      />
    </ActDialog>
  );
}

function Digits(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}) {
  return <TextField {...props} type="password" inputMode="numeric" maxLength={4} width="s" isCode />;
}
