import './Select.css';
import './Results.css';
import type { ReactNode } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Icon, type IconName } from './Icon.tsx';
import { KeyHint } from './KeyHint.tsx';

/** One line of a result list: what it is, a second line, what it can do. */
export interface ResultItem {
  id: string;
  title: string;
  detail?: string | undefined;
  icon?: IconName | undefined;
  /** A photo in place of the icon. */
  photo?: string | undefined;
  /** Status, price or place, at the end of the line. */
  aside?: ReactNode;
  /** Shortcut shown at the end, for example ["Ctrl", "L"]. */
  keys?: readonly string[] | undefined;
}

export interface ResultGroup {
  id: string;
  title: string;
  items: readonly ResultItem[];
}

interface ResultsProps {
  label: string;
  groups: readonly ResultGroup[];
  emptyText: string;
  onChoose: (id: string, groupId: string) => void;
}

/** The list under a search field and in the command list; the field keeps the focus while the arrows move here. */
export function Results({ label, groups, emptyText, onChoose }: ResultsProps) {
  const filled = groups.filter((group) => group.items.length > 0);
  const groupOf = (id: string) =>
    filled.find((group) => group.items.some((item) => item.id === id))?.id ?? '';
  return (
    <ListBox
      className="ui-options ui-results"
      aria-label={label}
      selectionMode="none"
      onAction={(key) => onChoose(String(key), groupOf(String(key)))}
      renderEmptyState={() => <p className="ui-results-empty">{emptyText}</p>}
    >
      {filled.map((group) => (
        <ListBoxSection key={group.id} id={group.id} className="ui-results-group">
          <Header className="ui-results-title">{group.title}</Header>
          {group.items.map((item) => (
            <ListBoxItem
              key={item.id}
              id={item.id}
              className="ui-option ui-result"
              textValue={`${item.title} ${item.detail ?? ''}`}
            >
              {item.photo !== undefined ? <img className="ui-result-photo" src={item.photo} alt="" /> : null}
              {item.photo === undefined && item.icon !== undefined ? <Icon name={item.icon} /> : null}
              <span className="ui-option-body">
                <bdi className="ui-result-title">{item.title}</bdi>
                {item.detail === undefined ? null : <bdi className="ui-option-hint">{item.detail}</bdi>}
              </span>
              {item.aside}
              {item.keys === undefined ? null : <KeyHint keys={item.keys} />}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
