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
import { InitiativeFields } from './InitiativeFields.tsx';
import {
  emptyInitiative,
  type InitiativeValues,
  initiativeFieldOrder,
  initiativeFieldsOf,
} from './initiative-form.ts';

type CreateInput = Parameters<Client['catalog']['createInitiative']>[0];

const refusalFields: RefusalFields<InitiativeValues> = { 'catalog.nameTaken': 'name' };

/** A new initiative; its hours follow once it stands. */
export function NewInitiative() {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [initiativeId] = useState(newId);
  const { form, kept } = useKeptForm<InitiativeValues>('catalog.initiative.new', emptyInitiative);
  const showAtField = useRefusalAtField(form, refusalFields);
  const create = useCommand((input: CreateInput) => client.catalog.createInitiative(input), {
    onSuccess(initiative) {
      kept.forget();
      const input = { initiativeId: initiative.id };
      queries.setQueryData(orpc.catalog.getInitiative.queryKey({ input }), initiative);
      toast.show({ tone: 'done', text: t(($) => $.catalog.initiative.added, { name: initiative.name }) });
      void navigate({ to: '/initiatives/$initiativeId', params: input, replace: true });
    },
    onError: showAtField,
  });
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.catalog.initiative.new)}
        subtitle={t(($) => $.catalog.initiative.newWords)}
        back={<BackLink to="/initiatives">{t(($) => $.catalog.initiative.many)}</BackLink>}
      />
      <div className="item-new">
        <Form
          form={form}
          onSave={(values) => create.mutate({ initiativeId, ...initiativeFieldsOf(values) })}
          fields={initiativeFieldOrder}
          firstField="name"
          failure={failureOnTop(create.error, refusalFields)}
          label={t(($) => $.catalog.initiative.new)}
        >
          <InitiativeFields control={form.control} />
          <SaveBar
            isSaving={create.isPending}
            onCancel={() => {
              kept.forget();
              void navigate({ to: '/initiatives' });
            }}
          />
        </Form>
      </div>
    </div>
  );
}
