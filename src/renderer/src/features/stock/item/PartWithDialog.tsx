import '../stock.css';
import { useId, useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { formatEuro } from '#shared/domain/money.ts';
import { languageOf } from '#shared/i18n/languages.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { useScan } from '../../../staff/scan/index.ts';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { type ChosenPerson, PersonChoice, usePersonOfScan } from '../PersonChoice.tsx';
import { useAct } from '../use-act.ts';
import { useUndoMovement } from './use-undo-movement.ts';

type PartInput = Parameters<Client['stock']['partWith']>[0];

export interface PartWithDialogProps {
  item: Pick<Item, 'id' | 'kindName' | 'barcode'>;
  how: 'sold' | 'givenAway';
  /** Who stands at the desk, when that is known. */
  person?: ChosenPerson | null | undefined;
  onClose: () => void;
  onDone?: (() => void) | undefined;
}

/** Gives a thing away or sells it: to whom, and for how much. A card that is scanned says to whom. */
export function PartWithDialog({ item, how, person: atDesk = null, onClose, onDone }: PartWithDialogProps) {
  const { t } = useText();
  const [person, setPerson] = useState<ChosenPerson | null>(atDesk);
  const [cents, setCents] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const formId = useId();
  const { part, isBusy } = usePartWith(item);
  const personOf = usePersonOfScan();
  useScan(async ({ code }) => {
    const found = await personOf(code);
    if (!found) return { tone: 'bad', text: t(($) => $.stock.person.nobody) };
    setPerson(found);
    const name = found.name || found.number;
    return { tone: 'good', text: t(($) => $.stock.person.read, { name }), isShown: true };
  }, 'dialog');
  const isSale = how === 'sold';
  const isMissing = isSale && (cents === null || cents <= 0);
  const go = () => {
    setTried(true);
    if (isMissing) return;
    part({ how, personId: person?.id ?? null, cents: isSale ? (cents ?? 0) : 0 }, () => {
      onClose();
      onDone?.();
    });
  };
  const name = item.kindName;
  return (
    <FormDialog
      title={isSale ? t(($) => $.stock.item.sellTitle, { name }) : t(($) => $.stock.item.giveTitle, { name })}
      formId={formId}
      sendLabel={isSale ? t(($) => $.stock.item.sell) : t(($) => $.stock.item.giveAway)}
      isPending={isBusy}
      onClose={onClose}
    >
      <form
        id={formId}
        className="stock-fields"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <p>
          <span className="num">{item.barcode}</span> · {t(($) => $.stock.item.partWords)}
        </p>
        {isSale ? (
          <MoneyField
            label={t(($) => $.stock.item.price)}
            unreadable={t(($) => $.stock.articles.unreadablePrice)}
            value={cents}
            onChange={setCents}
            error={isTried && isMissing ? t(($) => $.stock.item.needsPrice) : undefined}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first act in this window is typing here
            autoFocus
          />
        ) : null}
        <PersonChoice
          label={t(($) => $.stock.item.person)}
          hint={t(($) => $.stock.item.personHint)}
          person={person}
          onChange={setPerson}
        />
      </form>
    </FormDialog>
  );
}

function usePartWith(item: PartWithDialogProps['item']) {
  const { t, i18n } = useText();
  const { client } = useApi();
  const toast = useToast();
  const undo = useUndoMovement();
  const command = useAct((input: PartInput) => client.stock.partWith(input));
  const part = (input: Pick<PartInput, 'how' | 'personId' | 'cents'>, onDone: () => void) =>
    command.mutate(
      { movementId: newId(), itemId: item.id, ...input },
      {
        onSuccess: ({ id, cents }) => {
          const amount = formatEuro(cents ?? 0, languageOf(i18n.language).format);
          toast.show({
            tone: 'done',
            text:
              input.how === 'sold'
                ? t(($) => $.stock.item.sold, { name: item.kindName, amount })
                : t(($) => $.stock.item.gave, { name: item.kindName }),
            action: { label: t(($) => $.common.undo), onPress: () => undo(id) },
          });
          onDone();
        },
      },
    );
  return { part, isBusy: command.isPending };
}
