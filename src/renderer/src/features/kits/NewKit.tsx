import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { newId, useCommand } from '../../client/commands.ts';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { Form } from '../../staff/form/Form.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../staff/form/refusals.ts';
import { SaveBar } from '../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../staff/form/use-kept-form.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useToast } from '../../ui/Toaster.tsx';
import { useSuggestedCode } from '../catalog/item/use-suggested-code.ts';
import { KitFields } from './KitFields.tsx';
import { emptyKit, type KitValues, kitFieldOrder, kitFieldsOf } from './kit-form.ts';

type CreateInput = Parameters<Client['kits']['create']>[0];

/** Where the core's refusals stand. */
export const kitRefusalFields: RefusalFields<KitValues> = {
  'catalog.barcodeTaken': 'barcode',
  'catalog.barcodeDamaged': 'barcode',
  'kits.inOtherKit': 'items',
  'kits.otherInitiative': 'items',
  'kits.notInUse': 'items',
  'loans.itemTwice': 'items',
};

/** A new kit: its items are scanned one after another, and a free code is there already. */
export function NewKit() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [kitId] = useState(newId);
  const { form, kept } = useKeptForm<KitValues>('kits.new', emptyKit);
  const showAtField = useRefusalAtField(form, kitRefusalFields);
  useSuggestedCode((code) => {
    // Whatever was typed or scanned meanwhile stays.
    if (form.getValues('barcode').trim() === '') form.setValue('barcode', code);
  });
  const create = useCommand((input: CreateInput) => client.kits.create(input), {
    onSuccess(kit) {
      kept.forget();
      queries.setQueryData(orpc.kits.get.queryKey({ input: { kitId: kit.id } }), kit);
      toast.show({ tone: 'done', text: t(($) => $.kits.added, { name: kit.name, count: kit.items.length }) });
      void navigate({ to: '/things/kits/$kitId', params: { kitId: kit.id }, replace: true });
    },
    onError: showAtField,
  });
  return (
    <>
      <PageHeader
        title={t(($) => $.kits.new)}
        subtitle={t(($) => $.kits.newWords)}
        back={
          <BackLink to="/things" search={{ view: 'kits' }}>
            {t(($) => $.catalog.things.title)}
          </BackLink>
        }
      />
      <Form
        form={form}
        onSave={(values) =>
          create.mutate({ kitId, initiativeId: values.initiativeId ?? '', ...kitFieldsOf(values) })
        }
        fields={kitFieldOrder}
        firstField="name"
        failure={failureOnTop(create.error, kitRefusalFields)}
        label={t(($) => $.kits.new)}
      >
        <KitFields form={form} kitId={kitId} isNew />
        <SaveBar
          isSaving={create.isPending}
          onCancel={() => {
            kept.forget();
            void navigate({ to: '/things', search: { view: 'kits' } });
          }}
        />
      </Form>
    </>
  );
}
