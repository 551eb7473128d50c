import '../catalog.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useText } from '../../../app/text.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { KitsTab } from '../../kits/KitsTab.tsx';
import { useStartNewItem } from '../item/new-item.ts';
import { ItemsTab } from './ItemsTab.tsx';
import { KindsTab } from './KindsTab.tsx';
import { written } from './things-search.ts';
import type { ThingsTabProps } from './things-tab.ts';

/** Everything that can be lent, by kind or item by item. */
export function ThingsPage() {
  const { t } = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: '/things' });
  const { view = 'kinds', initiative } = search;
  const { account } = useStaffSession();
  const mayAdd = account.role !== 'volunteer' || account.initiativeIds.length > 0;
  const startItem = useStartNewItem();
  const onSearch: ThingsTabProps['onSearch'] = (next, how) =>
    void navigate({ to: '/things', replace: how === 'replace', search: written({ ...next, view }) });
  const tab = { search, onSearch };
  const filter = {
    initiative,
    onInitiative: (id: string | undefined) => onSearch({ initiative: id }, 'replace'),
  };
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
              {view === 'kits' ? (
                <Button
                  variant="primary"
                  icon="plus"
                  onPress={() => void navigate({ to: '/things/kits/$kitId', params: { kitId: 'new' } })}
                >
                  {t(($) => $.kits.new)}
                </Button>
              ) : (
                <Button variant="primary" icon="plus" onPress={() => startItem(null)}>
                  {t(($) => $.catalog.item.new)}
                </Button>
              )}
            </>
          ) : null
        }
      />
      <Tabs
        label={t(($) => $.catalog.things.title)}
        selected={view}
        onChange={(next) =>
          void navigate({ to: '/things', replace: true, search: written({ view: next, initiative }) })
        }
        items={[
          { id: 'kinds', label: t(($) => $.catalog.things.kinds), content: <KindsTab {...tab} /> },
          {
            id: 'items',
            label: t(($) => $.catalog.things.items),
            content: <ItemsTab {...tab} mayChoose={mayAdd} />,
          },
          {
            id: 'kits',
            label: t(($) => $.kits.many),
            content: <KitsTab {...filter} mayAdd={mayAdd} />,
          },
        ]}
      />
    </div>
  );
}
