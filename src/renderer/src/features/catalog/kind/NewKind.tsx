import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { newId, useCommand } from '../../../client/commands.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { Form } from '../../../staff/form/Form.tsx';
import { failureOnTop, type RefusalFields, useRefusalAtField } from '../../../staff/form/refusals.ts';
import { SaveBar } from '../../../staff/form/SaveBar.tsx';
import { useKeptForm } from '../../../staff/form/use-kept-form.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { KindFields } from './KindFields.tsx';
import { emptyKind, type KindValues, kindFieldOrder, kindFieldsOf } from './kind-form.ts';

type CreateInput = Parameters<Client['catalog']['createKind']>[0];

const refusalFields: RefusalFields<KindValues> = { 'catalog.nameTaken': 'name' };

/** A new kind; its photo follows once it stands. */
export function NewKind() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [kindId] = useState(newId);
  const { form, kept } = useKeptForm<KindValues>('catalog.kind.new', emptyKind);
  const showAtField = useRefusalAtField(form, refusalFields);
  const create = useCommand((input: CreateInput) => client.catalog.createKind(input), {
    onSuccess(kind) {
      kept.forget();
      queries.setQueryData(orpc.catalog.getKind.queryKey({ input: { kindId: kind.id } }), kind);
      toast.show({ tone: 'done', text: t(($) => $.catalog.kind.added, { name: kind.name }) });
      void navigate({ to: '/things/kinds/$kindId', params: { kindId: kind.id }, replace: true });
    },
    onError: showAtField,
  });
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.catalog.kind.new)}
        subtitle={t(($) => $.catalog.kind.newWords)}
        back={<BackLink to="/things">{t(($) => $.catalog.things.title)}</BackLink>}
      />
      <Form
        form={form}
        onSave={(values) => create.mutate({ kindId, ...kindFieldsOf(values) })}
        fields={kindFieldOrder}
        firstField="name"
        failure={failureOnTop(create.error, refusalFields)}
        label={t(($) => $.catalog.kind.new)}
      >
        <KindFields control={form.control} />
        <SaveBar
          isSaving={create.isPending}
          onCancel={() => {
            kept.forget();
            void navigate({ to: '/things' });
          }}
        />
      </Form>
    </div>
  );
}
