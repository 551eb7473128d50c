import { useId, useState } from 'react';
import type { Article } from '#shared/contract/stock.contract.ts';
import { type ArticleReason, articleReasons } from '#shared/contract/words.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { FormDialog } from '../../../staff/form/FormDialog.tsx';
import { useScan } from '../../../staff/scan/index.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type ChosenPerson, PersonChoice, usePersonOfScan } from '../PersonChoice.tsx';
import { type LessReason, useStockActs } from './use-stock-acts.ts';

interface AmountDialogProps {
  article: Article;
  reason: LessReason;
  onClose: () => void;
}

/** How many, and why. Scanning the package again counts one more, scanning a card says for whom. */
export function AmountDialog({ article, reason: usual, onClose }: AmountDialogProps) {
  const { t } = useText();
  const { move, count, isBusy } = useStockActs();
  const [reason, setReason] = useState<ArticleReason>(usual);
  const [quantity, setQuantity] = useState<number | null>(1);
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const formId = useId();
  useDialogScan({ article, onMore: () => setQuantity((n) => (n ?? 0) + 1), onPerson: setPerson });
  const isCount = reason === 'count';
  const isMissing = quantity === null || (quantity === 0 && !isCount);
  const save = () => {
    setTried(true);
    if (isMissing) return;
    if (isCount) count(article, quantity, note.trim(), onClose);
    else move(article, { reason, quantity, personId: person?.id ?? null, note: note.trim() }, onClose);
  };
  return (
    <FormDialog
      title={t(($) => $.stock.amount.title, { name: article.name })}
      formId={formId}
      sendLabel={t(($) => $.stock.amount.save)}
      isPending={isBusy}
      onClose={onClose}
    >
      <form
        id={formId}
        className="stock-fields"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Select<ArticleReason>
          label={t(($) => $.stock.amount.what)}
          placeholder={t(($) => $.common.choose)}
          value={reason}
          onChange={setReason}
          options={articleReasons.map((value) => ({
            value,
            label: t(($) => $.stock.articles.reasons[value]),
          }))}
        />
        <NumberField
          label={isCount ? t(($) => $.stock.amount.counted) : t(($) => $.stock.amount.quantity)}
          hint={reason === 'correction' ? t(($) => $.stock.amount.correctionHint) : undefined}
          value={quantity}
          onChange={setQuantity}
          min={reason === 'correction' ? -100_000 : 0}
          max={100_000}
          lessLabel={t(($) => $.common.fewer)}
          moreLabel={t(($) => $.common.plus)}
          error={isTried && isMissing ? t(($) => $.stock.amount.needed) : undefined}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first act in this window is typing here
          autoFocus
        />
        {reason === 'given' || reason === 'sold' ? (
          <PersonChoice label={t(($) => $.stock.amount.person)} person={person} onChange={setPerson} />
        ) : null}
        <TextField
          label={t(($) => $.stock.amount.note)}
          optionalText={t(($) => $.common.optional)}
          value={note}
          onChange={setNote}
          maxLength={200}
        />
        <p className="stock-quiet">{t(($) => $.stock.amount.scanMore)}</p>
      </form>
    </FormDialog>
  );
}

interface DialogScan {
  article: Article;
  onMore: () => void;
  onPerson: (person: ChosenPerson) => void;
}

function useDialogScan({ article, onMore, onPerson }: DialogScan): void {
  const { t } = useText();
  const { client } = useApi();
  const personOf = usePersonOfScan();
  useScan(async ({ code }) => {
    const again = await client.stock.articleByCode({ code });
    if (again?.id === article.id) {
      onMore();
      return { tone: 'good', text: `${article.name} +1`, isShown: true };
    }
    const person = again ? null : await personOf(code);
    if (!person) return { tone: 'bad', text: t(($) => $.stock.articles.notFound) };
    onPerson(person);
    return {
      tone: 'good',
      text: t(($) => $.stock.person.read, { name: person.name || person.number }),
      isShown: true,
    };
  }, 'dialog');
}
