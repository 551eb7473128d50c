import './DefinitionList.css';
import type { ReactNode } from 'react';

export interface DefinitionListProps {
  items: readonly { term: string; value: ReactNode; id?: string | undefined }[];
  /** Terms above the values (narrow panels) or beside them. */
  layout?: 'beside' | 'above' | undefined;
}

export function DefinitionList({ items, layout = 'beside' }: DefinitionListProps) {
  return (
    <dl className="ui-facts" data-layout={layout}>
      {items.map((item) => (
        <div key={item.id ?? item.term} className="ui-fact">
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
