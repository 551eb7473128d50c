import { useId, useState } from 'react';
import type { Person } from '#shared/contract/people.contract.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useFailureText } from '../../app/failure-text.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { failureOf } from '../../client/failures.ts';
import { useFirstFocus } from '../../staff/form/Form.tsx';
import { useScan } from '../../staff/scan/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { CardField, useCardCheck } from './CardField.tsx';
import { readTypedCard } from './card-number.ts';

type GiveInput = Parameters<Client['people']['giveCard']>[0];

/** Gives a card to somebody we know: scan it, type it, or take a fresh number. */
export function GiveCard({ person, onDone }: { person: Person; onDone: () => void }) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const check = useCardCheck();
  const [cardId] = useState(newId);
  const inputId = useId();
  useFirstFocus(inputId);
  const give = useCommand((input: GiveInput) => client.people.giveCard(input), {
    onSuccess() {
      toast.show({ tone: 'done', text: t(($) => $.people.cards.saidGiven) });
      onDone();
    },
    onError(error) {
      if (failureOf(error).kind === 'refused') setProblem(failureText(error));
    },
  });
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (code: string) => {
    const card = readTypedCard(code);
    const wrong = code.trim() === '' ? t(($) => $.people.card.hint) : check(code);
    setProblem(wrong);
    if ('number' in card) give.mutate({ personId: person.id, cardId, number: card.number });
  };
  useScan(({ code }) => {
    const card = readTypedCard(code);
    if (!('number' in card)) return null;
    setText(card.number);
    submit(card.number);
    return { tone: 'good', text: t(($) => $.people.card.taken, { card: card.shown }), isShown: true };
  });
  return (
    <form
      className="give-card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(text);
      }}
    >
      {give.isError && failureOf(give.error).kind !== 'refused' ? <FailurePanel error={give.error} /> : null}
      <CardField
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(undefined);
        }}
        error={problem}
        id={inputId}
      />
      <div className="give-card-foot">
        <Button type="submit" isPending={give.isPending} pendingLabel={t(($) => $.common.saving)}>
          {t(($) => $.people.cards.give)}
        </Button>
        <Button variant="quiet" onPress={onDone}>
          {t(($) => $.common.cancel)}
        </Button>
      </div>
    </form>
  );
}
