import { useState } from 'react';
import type { Article } from '#shared/contract/stock.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId } from '../../../client/commands.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { MoneyField } from '../../../ui/MoneyField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useOwnInitiativeOptions } from '../../catalog/use-initiatives.ts';
import { useAct } from '../use-act.ts';

interface ArticleDialogProps {
  /** Null makes a new one. */
  article: Article | null;
  /** The initiative that is looked at, for a new one. */
  initiativeId: string | null;
  onClose: () => void;
}

type CreateInput = Parameters<Client['stock']['createArticle']>[0];
type UpdateInput = Parameters<Client['stock']['updateArticle']>[0];

interface Values {
  initiativeId: string | null;
  name: string;
  unit: string;
  barcode: string;
  lowAt: number | null;
  priceCents: number | null;
  active: boolean;
}

const valuesOf = (article: Article | null, initiativeId: string | null): Values => ({
  initiativeId: article?.initiativeId ?? initiativeId,
  name: article?.name ?? '',
  unit: article?.unit ?? '',
  barcode: article?.barcode ?? '',
  lowAt: article?.lowAt ?? null,
  priceCents: article?.priceCents ?? null,
  active: article?.active ?? true,
});

/** What is known of an article. */
export function ArticleDialog({ article, initiativeId, onClose }: ArticleDialogProps) {
  const { t } = useText();
  const [values, setValues] = useState(() => valuesOf(article, initiativeId));
  const [isTried, setTried] = useState(false);
  const { save, isSaving } = useSaveArticle(article, onClose);
  const change = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  useScan(({ code }) => {
    change({ barcode: code });
    return { tone: 'good', text: code, isShown: true };
  }, 'dialog');
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={article ? t(($) => $.stock.articles.edit) : t(($) => $.stock.articles.new)}
      closeLabel={t(($) => $.common.close)}
      footer={
        <>
          <Button onPress={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            variant="primary"
            isPending={isSaving}
            onPress={() => {
              setTried(true);
              save(values);
            }}
          >
            {t(($) => $.common.save)}
          </Button>
        </>
      }
    >
      <ArticleFields values={values} isNew={article === null} isTried={isTried} onChange={change} />
    </Dialog>
  );
}

interface FieldsProps {
  values: Values;
  isNew: boolean;
  isTried: boolean;
  onChange: (changes: Partial<Values>) => void;
}

function ArticleFields({ values, isNew, isTried, onChange }: FieldsProps) {
  const { t } = useText();
  const initiatives = useOwnInitiativeOptions();
  const optional = t(($) => $.common.optional);
  return (
    <div className="stock-fields">
      {isNew ? (
        <Select
          label={t(($) => $.stock.initiative)}
          placeholder={t(($) => $.common.choose)}
          options={initiatives}
          value={values.initiativeId}
          onChange={(initiativeId) => onChange({ initiativeId })}
          error={
            isTried && values.initiativeId === null ? t(($) => $.stock.articles.needsInitiative) : undefined
          }
        />
      ) : null}
      <TextField
        label={t(($) => $.stock.articles.name)}
        value={values.name}
        onChange={(name) => onChange({ name })}
        maxLength={120}
        error={isTried && values.name.trim() === '' ? t(($) => $.stock.articles.needsName) : undefined}
      />
      <div className="stock-pair">
        <TextField
          label={t(($) => $.stock.articles.unit)}
          hint={t(($) => $.stock.articles.unitHint)}
          value={values.unit}
          onChange={(unit) => onChange({ unit })}
          maxLength={30}
        />
        <TextField
          label={t(($) => $.stock.articles.barcode)}
          hint={t(($) => $.stock.articles.barcodeHint)}
          optionalText={optional}
          icon="scan"
          isCode
          value={values.barcode}
          onChange={(barcode) => onChange({ barcode })}
          maxLength={64}
        />
      </div>
      <div className="stock-pair">
        <NumberField
          label={t(($) => $.stock.articles.lowAt)}
          hint={t(($) => $.stock.articles.lowAtHint)}
          value={values.lowAt}
          onChange={(lowAt) => onChange({ lowAt })}
          min={0}
          max={1_000_000}
        />
        <MoneyField
          label={t(($) => $.stock.articles.price)}
          hint={t(($) => $.stock.articles.priceHint)}
          optionalText={optional}
          unreadable={t(($) => $.stock.articles.unreadablePrice)}
          value={values.priceCents}
          onChange={(priceCents) => onChange({ priceCents })}
        />
      </div>
      {isNew ? null : (
        <Switch
          label={t(($) => $.stock.articles.active)}
          isOn={values.active}
          onChange={(active) => onChange({ active })}
          onText={t(($) => $.common.yes)}
          offText={t(($) => $.common.no)}
        />
      )}
    </div>
  );
}

function useSaveArticle(article: Article | null, onClose: () => void) {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const [articleId] = useState(() => article?.id ?? newId());
  const create = useAct((input: CreateInput) => client.stock.createArticle(input));
  const update = useAct((input: UpdateInput) => client.stock.updateArticle(input));
  const onSuccess = ({ name }: Article) => {
    toast.show({ tone: 'done', text: t(($) => $.stock.articles.saved, { name }) });
    onClose();
  };
  const save = ({ initiativeId, name, unit, barcode, ...rest }: Values) => {
    if (name.trim() === '' || initiativeId === null) return;
    const fields = { name: name.trim(), unit: unit.trim(), barcode: barcode.trim() || null, ...rest };
    if (article) update.mutate({ articleId, revision: article.revision, ...fields }, { onSuccess });
    else create.mutate({ articleId, initiativeId, ...fields }, { onSuccess });
  };
  return { save, isSaving: create.isPending || update.isPending };
}
