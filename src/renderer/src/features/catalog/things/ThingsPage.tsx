import '../catalog.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { useStartNewItem } from '../item/new-item.ts';
import { ItemsTab } from './ItemsTab.tsx';
import { KindsTab } from './KindsTab.tsx';

/** Everything that can be lent, by kind or item by item. */
export function ThingsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const { initiative, view = 'kinds' } = useSearch({ from: '/things' });
  const { account } = useStaffSession();
  const mayAdd = account.role !== 'volunteer' || account.initiativeIds.length > 0;
  const startItem = useStartNewItem();
  const show = (next: { initiative?: string | undefined; view?: 'kinds' | 'items' }) => {
    const wanted = { initiative, view, ...next };
    void navigate({
      to: '/things',
      replace: true,
      search: { view: wanted.view, ...(wanted.initiative ? { initiative: wanted.initiative } : {}) },
    });
  };
  const filter = { initiative, onInitiative: (id: string | undefined) => show({ initiative: id }) };
  return (
    <div className="catalog-page things">
      <PageHeader
        title={t(($) => $.catalog.things.title)}
        actions={
          mayAdd ? (
            <>
              <Button
                icon="print"
                onPress={() => void navigate({ to: '/labels', search: initiative ? { initiative } : {} })}
              >
                {t(($) => $.labels.printAll)}
              </Button>
              <Button
                icon="plus"
                onPress={() => void navigate({ to: '/things/kinds/$kindId', params: { kindId: 'new' } })}
              >
                {t(($) => $.catalog.kind.new)}
              </Button>
              <Button variant="primary" icon="plus" onPress={() => startItem(null)}>
                {t(($) => $.catalog.item.new)}
              </Button>
            </>
          ) : null
        }
      />
      <Tabs
        label={t(($) => $.catalog.things.title)}
        selected={view}
        onChange={(next) => show({ view: next })}
        items={[
          { id: 'kinds', label: t(($) => $.catalog.things.kinds), content: <KindsTab {...filter} /> },
          { id: 'items', label: t(($) => $.catalog.things.items), content: <ItemsTab {...filter} /> },
        ]}
      />
    </div>
  );
}
