import './Tabs.css';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { Badge } from './Badge.tsx';

export interface TabItem<T extends string> {
  id: T;
  label: string;
  /** How many are inside; shown beside the word. */
  count?: number | undefined;
  content: ReactNode;
}

export interface TabsProps<T extends string> {
  label: string;
  items: readonly TabItem<T>[];
  selected: T;
  onChange: (id: T) => void;
}

/** Parts of one thing, one at a time. The arrow keys move between the tabs. */
export function Tabs<T extends string>({ label, items, selected, onChange }: TabsProps<T>) {
  return (
    <AriaTabs
      className="ui-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const item = items.find((one) => one.id === key);
        if (item !== undefined) onChange(item.id);
      }}
    >
      <TabList className="ui-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className="ui-tab">
            {item.label}
            {item.count === undefined ? null : <Badge>{item.count}</Badge>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="ui-tab-panel">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
