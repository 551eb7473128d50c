import type { ReactNode } from 'react';

export interface BatchLineRowProps {
  line: { barcode: string; kindName: string; initiativeName: string };
  /** What happens to it, or why nothing does. */
  said: readonly string[];
  tone?: 'attention' | undefined;
  status?: ReactNode;
}

/** One of many items: what it is, and what changes. */
export function BatchLineRow({ line, said, tone, status }: BatchLineRowProps) {
  return (
    <div className="batch-line" data-tone={tone}>
      <div className="batch-line-name">
        <bdi>{line.kindName}</bdi>
        <p className="batch-quiet">
          <span className="num">{line.barcode}</span> · <bdi>{line.initiativeName}</bdi>
        </p>
      </div>
      <ul className="batch-line-said">
        {said.map((words) => (
          <li key={words}>
            <bdi>{words}</bdi>
          </li>
        ))}
      </ul>
      {status}
    </div>
  );
}
