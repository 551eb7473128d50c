import '../catalog/catalog.css';
import './kits.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Kit } from '#shared/contract/kits.contract.ts';
import { useText } from '../../app/text.ts';
import { type Client, useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { BackLink } from '../../staff/form/BackLink.tsx';
import { EditForm } from '../../staff/form/EditForm.tsx';
import { useHasDraft } from '../../staff/form/use-edit.ts';
import { Button } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useMayWrite } from '../catalog/rights.ts';
import { KitContents } from './KitContents.tsx';
import { KitFields } from './KitFields.tsx';
import { KitState } from './KitState.tsx';
import { KitSwaps } from './KitSwaps.tsx';
import { type KitValues, kitFieldOrder, kitFieldsOf, kitValuesOf } from './kit-form.ts';
import { kitRefusalFields, NewKit } from './NewKit.tsx';
import { useKitActs } from './use-kit-acts.ts';

/** One kit; `new` in the address makes one. */
export function KitPage() {
  const { kitId } = useParams({ from: '/things/kits/$kitId' });
  return (
    <div className="catalog-page">
      {kitId === 'new' ? <NewKit /> : <SavedKit key={kitId} kitId={kitId} />}
    </div>
  );
}

function SavedKit({ kitId }: { kitId: string }) {
  const { orpc } = useApi();
  const query = useQuery(orpc.kits.get.queryOptions({ input: { kitId } }));
  if (query.data) return <KnownKit kit={query.data} />;
  return (
    <>
      <p>
        <Back />
      </p>
      <Awaiting query={query} />
    </>
  );
}

function Back() {
  const { t } = useText();
  return (
    <BackLink to="/things" search={{ view: 'kits' }}>
      {t(($) => $.catalog.things.title)}
    </BackLink>
  );
}

const draftOf = (kitId: string): string => `kits.kit.${kitId}`;

function KnownKit({ kit }: { kit: Kit }) {
  const isRunning = kit.endedAt === null;
  const mayWrite = useMayWrite()(kit.initiativeId) && isRunning;
  const hasDraft = useHasDraft(draftOf(kit.id));
  const [isEditing, setEditing] = useState(mayWrite && hasDraft);
  return (
    <>
      <PageHeader
        title={kit.name}
        subtitle={
          <span className="catalog-subtitle">
            {kit.initiativeName}
            <span className="num">{kit.barcode}</span>
            <KitState kit={kit} />
          </span>
        }
        back={<Back />}
        actions={
          isEditing ? null : <KitActions kit={kit} mayWrite={mayWrite} onEdit={() => setEditing(true)} />
        }
      />
      {isEditing ? (
        <EditKit kit={kit} onDone={() => setEditing(false)} />
      ) : (
        <>
          {kit.note === '' ? null : <p className="kit-note">{kit.note}</p>}
          <KitContents kit={kit} mayWrite={mayWrite} />
          <KitSwaps kitId={kit.id} />
        </>
      )}
    </>
  );
}

function KitActions({ kit, mayWrite, onEdit }: { kit: Kit; mayWrite: boolean; onEdit: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const mayBring = useMayWrite()(kit.initiativeId);
  const { end, again, isBusy } = useKitActs(kit);
  if (kit.endedAt !== null)
    return mayBring ? (
      <Button icon="undo" isDisabled={isBusy} onPress={again}>
        {t(($) => $.kits.undoEnd)}
      </Button>
    ) : null;
  return (
    <>
      <Button icon="print" onPress={() => void navigate({ to: '/labels', search: { kit: kit.id } })}>
        {t(($) => $.labels.print)}
      </Button>
      {mayWrite ? (
        <>
          <Button icon="stop" isDisabled={isBusy} onPress={end}>
            {t(($) => $.kits.end)}
          </Button>
          <Button variant="primary" icon="edit" onPress={onEdit}>
            {t(($) => $.common.edit)}
          </Button>
        </>
      ) : null}
    </>
  );
}

type UpdateInput = Parameters<Client['kits']['update']>[0];

function EditKit({ kit, onDone }: { kit: Kit; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  return (
    <EditForm
      label={t(($) => $.kits.edit)}
      draft={draftOf(kit.id)}
      saved={{ revision: kit.revision, values: kitValuesOf(kit) }}
      fields={kitFieldOrder}
      firstField="name"
      refusalFields={kitRefusalFields}
      words={useKitFieldWords(kit)}
      call={(input: UpdateInput) => client.kits.update(input)}
      inputOf={(values: KitValues, revision) => ({ kitId: kit.id, revision, ...kitFieldsOf(values) })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.kits.get.queryKey({ input: { kitId: saved.id } }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.kits.get.key() })}
      onClose={onDone}
    >
      {(form) => <KitFields form={form} kitId={kit.id} isNew={false} />}
    </EditForm>
  );
}

/** Names and values of a kit's fields in words, for telling two changes apart. */
function useKitFieldWords(kit: Kit) {
  const { t } = useText();
  const labels: Record<keyof KitValues, string> = {
    name: t(($) => $.kits.name),
    initiativeId: t(($) => $.catalog.initiative.one),
    barcode: t(($) => $.catalog.item.barcode),
    note: t(($) => $.catalog.item.note),
    items: t(($) => $.kits.items),
  };
  return {
    label: (field: keyof KitValues) => labels[field],
    value: (values: KitValues, field: keyof KitValues): string => {
      if (field === 'initiativeId') return kit.initiativeName;
      if (field === 'items')
        return values.items.map(({ kindName, barcode }) => `${kindName} ${barcode}`).join(', ');
      return values[field];
    },
  };
}
