import '../catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Initiative } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { useHasDraft } from '../../../staff/form/use-edit.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Status } from '../../../ui/Status.tsx';
import { useIsManagement } from '../rights.ts';
import { InitiativeFields } from './InitiativeFields.tsx';
import { InitiativeView } from './InitiativeView.tsx';
import { useInitiativeFieldWords } from './initiative-field-words.ts';
import {
  type InitiativeValues,
  initiativeFieldOrder,
  initiativeFieldsOf,
  initiativeValuesOf,
} from './initiative-form.ts';
import { NewInitiative } from './NewInitiative.tsx';
import { OpenStatus } from './OpenStatus.tsx';
import { useOpenNow } from './use-house.ts';

/** One initiative; `new` in the address makes one. */
export function InitiativePage() {
  const { initiativeId } = useParams({ from: '/initiatives/$initiativeId' });
  if (initiativeId === 'new') return <NewInitiative />;
  return <SavedInitiative key={initiativeId} initiativeId={initiativeId} />;
}

function SavedInitiative({ initiativeId }: { initiativeId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.catalog.getInitiative.queryOptions({ input: { initiativeId } }));
  if (query.data) return <KnownInitiative initiative={query.data} />;
  return (
    <div className="catalog-page">
      <p>
        <BackLink to="/initiatives">{t(($) => $.catalog.initiative.many)}</BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

const draftOf = (initiativeId: string): string => `catalog.initiative.${initiativeId}`;

function KnownInitiative({ initiative }: { initiative: Initiative }) {
  const { t } = useText();
  const isManagement = useIsManagement();
  const hasDraft = useHasDraft(draftOf(initiative.id));
  const [isEditing, setEditing] = useState(isManagement && hasDraft);
  const now = useOpenNow().get(initiative.id);
  return (
    <div className="catalog-page">
      <PageHeader
        title={initiative.name}
        subtitle={
          <span className="catalog-subtitle">
            {[t(($) => $.catalog.offers[initiative.offerKind]), initiative.place]
              .filter((part) => part !== '')
              .join(' · ')}
            {now ? <OpenStatus openness={now.openness} /> : null}
            {initiative.active ? null : (
              <Status tone="neutral" icon="stop">
                {t(($) => $.catalog.initiative.stopped)}
              </Status>
            )}
          </span>
        }
        back={<BackLink to="/initiatives">{t(($) => $.catalog.initiative.many)}</BackLink>}
        actions={
          isManagement && !isEditing ? (
            <Button icon="edit" onPress={() => setEditing(true)}>
              {t(($) => $.common.edit)}
            </Button>
          ) : null
        }
      />
      {isEditing ? (
        <div className="item-new">
          <EditInitiative initiative={initiative} onDone={() => setEditing(false)} />
        </div>
      ) : (
        <InitiativeView initiative={initiative} mayChange={isManagement} />
      )}
    </div>
  );
}

type UpdateInput = Parameters<Client['catalog']['updateInitiative']>[0];

function EditInitiative({ initiative, onDone }: { initiative: Initiative; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const words = useInitiativeFieldWords();
  return (
    <EditForm
      label={t(($) => $.catalog.initiative.edit)}
      draft={draftOf(initiative.id)}
      saved={{ revision: initiative.revision, values: initiativeValuesOf(initiative) }}
      fields={initiativeFieldOrder}
      firstField="name"
      refusalFields={{ 'catalog.nameTaken': 'name' }}
      words={words}
      call={(input: UpdateInput) => client.catalog.updateInitiative(input)}
      inputOf={(values: InitiativeValues, revision) => ({
        initiativeId: initiative.id,
        revision,
        ...initiativeFieldsOf(values),
      })}
      onSaved={(saved) => {
        const input = { initiativeId: saved.id };
        queries.setQueryData(orpc.catalog.getInitiative.queryKey({ input }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.catalog.getInitiative.key() })}
      onClose={onDone}
    >
      {({ control }) => <InitiativeFields control={control} />}
    </EditForm>
  );
}
