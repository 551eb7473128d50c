import '../catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemKind } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { useHasDraft } from '../../../staff/form/use-edit.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useStartNewItem } from '../item/new-item.ts';
import { useMayWrite } from '../rights.ts';
import { InHouse } from '../things/InHouse.tsx';
import { useAvailability } from '../things/use-availability.ts';
import { KindFields } from './KindFields.tsx';
import { KindView } from './KindView.tsx';
import { useKindFieldWords } from './kind-field-words.ts';
import { type KindValues, kindFieldOrder, kindFieldsOf, kindValuesOf } from './kind-form.ts';
import { NewKind } from './NewKind.tsx';

/** One kind of things; `new` in the address makes one. */
export function KindPage() {
  const { kindId } = useParams({ from: '/things/kinds/$kindId' });
  return kindId === 'new' ? <NewKind /> : <SavedKind key={kindId} kindId={kindId} />;
}

function SavedKind({ kindId }: { kindId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.catalog.getKind.queryOptions({ input: { kindId } }));
  if (query.data) return <KnownKind kind={query.data} />;
  return (
    <div className="catalog-page">
      <p>
        <BackLink to="/things">{t(($) => $.catalog.things.title)}</BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

const draftOf = (kindId: string): string => `catalog.kind.${kindId}`;

function KnownKind({ kind }: { kind: ItemKind }) {
  const { t } = useText();
  const navigate = useNavigate();
  const mayWrite = useMayWrite()(kind.initiativeId);
  const hasDraft = useHasDraft(draftOf(kind.id));
  const [isEditing, setEditing] = useState(mayWrite && hasDraft);
  const startItem = useStartNewItem();
  const availability = useAvailability([[kind.id]]).get(kind.id);
  return (
    <div className="catalog-page">
      <PageHeader
        title={kind.name}
        subtitle={
          <span className="catalog-subtitle">
            {kind.initiativeName}
            <InHouse availability={availability} total={kind.itemCount} />
            {kind.visible ? null : (
              <Status tone="neutral" icon="hide">
                {t(($) => $.catalog.kind.hidden)}
              </Status>
            )}
          </span>
        }
        back={<BackLink to="/things">{t(($) => $.catalog.things.title)}</BackLink>}
        actions={
          isEditing ? null : (
            <>
              {kind.itemCount === 0 ? null : (
                <Button
                  icon="print"
                  onPress={() => void navigate({ to: '/labels', search: { kind: kind.id } })}
                >
                  {t(($) => $.labels.printAll)}
                </Button>
              )}
              {mayWrite ? (
                <>
                  <Button icon="edit" onPress={() => setEditing(true)}>
                    {t(($) => $.common.edit)}
                  </Button>
                  <Button
                    variant="primary"
                    icon="plus"
                    onPress={() => startItem({ id: kind.id, name: kind.name })}
                  >
                    {t(($) => $.catalog.item.new)}
                  </Button>
                </>
              ) : null}
            </>
          )
        }
      />
      {isEditing ? (
        <EditKind kind={kind} onDone={() => setEditing(false)} />
      ) : (
        <KindView kind={kind} mayWrite={mayWrite} />
      )}
    </div>
  );
}

type UpdateInput = Parameters<Client['catalog']['updateKind']>[0];

function EditKind({ kind, onDone }: { kind: ItemKind; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const words = useKindFieldWords();
  return (
    <EditForm
      label={t(($) => $.catalog.kind.edit)}
      draft={draftOf(kind.id)}
      saved={{ revision: kind.revision, values: kindValuesOf(kind) }}
      fields={kindFieldOrder}
      firstField="name"
      refusalFields={{ 'catalog.nameTaken': 'name', 'catalog.kindNotOfInitiative': 'initiativeId' }}
      words={words}
      call={(input: UpdateInput) => client.catalog.updateKind(input)}
      inputOf={(values: KindValues, revision) => ({ kindId: kind.id, revision, ...kindFieldsOf(values) })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.catalog.getKind.queryKey({ input: { kindId: saved.id } }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.catalog.getKind.key() })}
      onClose={onDone}
    >
      {({ control }) => <KindFields control={control} />}
    </EditForm>
  );
}
