import '../catalog.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Item } from '#shared/contract/catalog.contract.ts';
import { useText } from '../../../app/text.ts';
import { type Client, useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { EditForm } from '../../../staff/form/EditForm.tsx';
import { useHasDraft } from '../../../staff/form/use-edit.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { KitMember } from '../../kits/KitMember.tsx';
import { ItemUse } from '../../loans/ImpactFacts.tsx';
import { ItemLoans } from '../../loans/ItemLoans.tsx';
import { ItemActs } from '../../stock/item/ItemActs.tsx';
import { ItemMovements } from '../../stock/item/ItemMovements.tsx';
import { ItemUpkeep } from '../../upkeep/index.ts';
import { ItemAsked } from '../../waiting/ItemAsked.tsx';
import { useMayWrite } from '../rights.ts';
import { ItemFacts } from './ItemFacts.tsx';
import { ItemFields } from './ItemFields.tsx';
import { ItemNow } from './ItemNow.tsx';
import { WhereOfItem } from './ItemWhere.tsx';
import { useItemFieldWords } from './item-field-words.ts';
import { type ItemValues, itemFieldOrder, itemFieldsOf, itemValuesOf } from './item-form.ts';
import { NewItem } from './NewItem.tsx';
import { UseButtons } from './UseButtons.tsx';

/** One item; `new` in the address makes one. */
export function ItemPage() {
  const { itemId } = useParams({ from: '/things/items/$itemId' });
  return itemId === 'new' ? <NewItem /> : <SavedItem key={itemId} itemId={itemId} />;
}

function SavedItem({ itemId }: { itemId: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.catalog.getItem.queryOptions({ input: { itemId } }));
  if (query.data) return <KnownItem item={query.data} />;
  return (
    <div className="catalog-page">
      <p>
        <BackLink to="/things">{t(($) => $.catalog.things.title)}</BackLink>
      </p>
      <Awaiting query={query} />
    </div>
  );
}

const draftOf = (itemId: string): string => `catalog.item.${itemId}`;

function KnownItem({ item }: { item: Item }) {
  const { t } = useText();
  const navigate = useNavigate();
  const mayWrite = useMayWrite()(item.initiativeId);
  const hasDraft = useHasDraft(draftOf(item.id));
  const [isEditing, setEditing] = useState(mayWrite && hasDraft);
  return (
    <div className="catalog-page">
      <PageHeader
        title={item.kindName}
        subtitle={
          <span className="catalog-subtitle">
            <span className="num">{item.barcode}</span>
            <WhereOfItem item={item} />
          </span>
        }
        back={
          <BackLink to="/things" search={{ view: 'items' }}>
            {t(($) => $.catalog.things.title)}
          </BackLink>
        }
        actions={
          <>
            <Button icon="print" onPress={() => void navigate({ to: '/labels', search: { item: item.id } })}>
              {t(($) => $.labels.print)}
            </Button>
            <ItemActs item={item} />
            {mayWrite ? <UseButtons item={item} /> : null}
          </>
        }
      />
      <div className="item" data-editing={isEditing ? '' : undefined}>
        <div className="catalog-stack">
          <ItemNow item={item} />
          <KitMember itemId={item.id} />
          <ItemUse itemId={item.id} />
          <ItemUpkeep item={item} />
          <ItemAsked itemId={item.id} kindId={item.kindId} />
          <section className="item-history" aria-labelledby="item-history">
            <h2 id="item-history">{t(($) => $.catalog.item.history)}</h2>
            <ItemLoans itemId={item.id} />
          </section>
        </div>
        {isEditing ? (
          <Card title={t(($) => $.catalog.item.edit)} icon="edit">
            <EditItem item={item} onDone={() => setEditing(false)} />
          </Card>
        ) : (
          <div className="catalog-stack">
            <ItemFacts
              item={item}
              edit={
                mayWrite ? (
                  <Button size="small" variant="quiet" icon="edit" onPress={() => setEditing(true)}>
                    {t(($) => $.common.edit)}
                  </Button>
                ) : null
              }
            />
            <ItemMovements itemId={item.id} />
          </div>
        )}
      </div>
    </div>
  );
}

type UpdateInput = Parameters<Client['catalog']['updateItem']>[0];

function EditItem({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useText();
  const { client, orpc } = useApi();
  const queries = useQueryClient();
  const words = useItemFieldWords();
  return (
    <EditForm
      label={t(($) => $.catalog.item.edit)}
      draft={draftOf(item.id)}
      saved={{ revision: item.revision, values: itemValuesOf(item) }}
      fields={itemFieldOrder}
      firstField="condition"
      refusalFields={{
        'catalog.barcodeTaken': 'barcode',
        'catalog.barcodeDamaged': 'barcode',
        'catalog.itemIsOut': 'kind',
      }}
      words={words}
      call={(input: UpdateInput) => client.catalog.updateItem(input)}
      inputOf={(values: ItemValues, revision) => ({ itemId: item.id, revision, ...itemFieldsOf(values) })}
      onSaved={(saved) => {
        queries.setQueryData(orpc.catalog.getItem.queryKey({ input: { itemId: saved.id } }), saved);
        onDone();
      }}
      onStale={() => void queries.invalidateQueries({ queryKey: orpc.catalog.getItem.key() })}
      onClose={onDone}
    >
      {({ control }) => <ItemFields control={control} />}
    </EditForm>
  );
}
