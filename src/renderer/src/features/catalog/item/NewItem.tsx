import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { readCode } from '#shared/domain/barcode.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Form } from '../../../staff/form/Form.tsx';
import { useKeptStamp } from '../../../staff/form/kept.ts';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../../staff/form/refusals.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { useScan } from '../../../staff/scan/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { ItemFields } from './ItemFields.tsx';
import { emptyItem, type ItemValues, itemFieldOrder, itemFieldsOf, nextOfTheSame } from './item-form.ts';
import { newItemDraft } from './new-item.ts';
import { useSuggestedCode } from './use-suggested-code.ts';

type CreateInput = Parameters<Client['catalog']['createItem']>[0];

const refusalFields: RefusalFields<ItemValues> = {
  'catalog.barcodeTaken': 'barcode',
  'catalog.barcodeDamaged': 'barcode',
};

/** A new item, and then another one of the same if wanted. */
export function NewItem() {
  return <NewItemForm key={useKeptStamp(newItemDraft)} />;
}

function NewItemForm() {
  const { t } = useText();
  const { form, create, save, giveUp } = useNewItem();
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.catalog.item.new)}
        subtitle={t(($) => $.catalog.item.newWords)}
        back={<BackLink to="/things">{t(($) => $.catalog.things.title)}</BackLink>}
      />
      <div className="item-new">
        <Form
          form={form}
          onSave={(values) => save(values, 'open')}
          fields={itemFieldOrder}
          firstField={form.getValues('kind') === null ? 'kind' : 'barcode'}
          failure={failureOnTop(create.error, refusalFields)}
          label={t(($) => $.catalog.item.new)}
        >
          <Card>
            <ItemFields control={form.control} />
          </Card>
          <SaveBar isSaving={create.isPending} onCancel={giveUp}>
            <Button
              isDisabled={create.isPending}
              onPress={() => void form.handleSubmit((values) => save(values, 'another'))()}
            >
              {t(($) => $.catalog.item.saveAndAnother)}
            </Button>
          </SaveBar>
        </Form>
      </div>
    </div>
  );
}

/** Everything the page for a new item does, apart from what it looks like. */
function useNewItem() {
  const { t } = useText();
  const navigate = useNavigate();
  const toast = useToast();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const { form, kept } = useKeptForm<ItemValues>(newItemDraft, emptyItem);
  const showAtField = useRefusalAtField(form, refusalFields);
  const suggest = useSuggestedCode((code) => {
    // Whatever was typed or scanned meanwhile stays.
    if (form.getValues('barcode').trim() === '') form.setValue('barcode', code);
  });
  const [itemId, setItemId] = useState(newId);
  const next = useRef<'open' | 'another'>('open');
  const create = useCommand((input: CreateInput) => client.catalog.createItem(input), {
    onSuccess(item) {
      queries.setQueryData(orpc.catalog.getItem.queryKey({ input: { itemId: item.id } }), item);
      const open = () => void navigate({ to: '/things/items/$itemId', params: { itemId: item.id } });
      const text = t(($) => $.catalog.item.added, { name: item.kindName, code: item.barcode });
      if (next.current === 'open') {
        kept.forget();
        toast.show({ tone: 'done', text });
        open();
        return;
      }
      toast.show({ tone: 'done', text, action: { label: t(($) => $.catalog.item.open), onPress: open } });
      form.reset(nextOfTheSame(form.getValues()));
      setItemId(newId());
      suggest();
    },
    onError: showAtField,
  });
  useScan(({ code }) => {
    const read = readCode(code);
    if (read.kind !== 'item' && read.kind !== 'foreign') return null;
    form.setValue('barcode', read.code, { shouldValidate: form.formState.isSubmitted });
    return { tone: 'good', text: t(($) => $.catalog.item.codeRead, { code: read.code }), isShown: true };
  });
  return {
    form,
    create,
    save(values: ItemValues, then: 'open' | 'another') {
      next.current = then;
      create.mutate({ itemId, ...itemFieldsOf(values) });
    },
    giveUp() {
      kept.forget();
      void navigate({ to: '/things', search: { view: 'items' } });
    },
  };
}
