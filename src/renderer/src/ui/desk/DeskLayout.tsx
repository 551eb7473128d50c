import './DeskLayout.css';
import type { ReactNode } from 'react';
import { DeskRail, type DeskRailProps } from './DeskRail.tsx';

export interface DeskLayoutProps extends DeskRailProps {
  /** First stop of the Tab key: jumps over the rail. */
  skipLabel: string;
  /** The one search field, which is also the scan target. */
  search: ReactNode;
  /** At the end of the top bar: sync state, help, hide screen. */
  tools?: ReactNode;
  /** A line across the top: offline, test data, backup too old. */
  notice?: ReactNode;
  children: ReactNode;
  /** A SidePanel for what is selected. */
  side?: ReactNode;
  /** Keeps the column readable (forms) or uses the whole width (tables). Default wide. */
  width?: 'text' | 'wide' | undefined;
}

/** The desk: rail of places, top bar with search, working column, optional side panel. */
export function DeskLayout(props: DeskLayoutProps) {
  const { skipLabel, search, tools, notice, children, side, width = 'wide', ...rail } = props;
  return (
    <div className="desk" data-side={side === undefined || side === null ? undefined : ''}>
      <a
        className="desk-skip visually-hidden"
        href="#desk-main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('desk-main')?.focus();
        }}
      >
        {skipLabel}
      </a>
      <DeskRail {...rail} />
      <header className="desk-top">
        <search className="desk-search">{search}</search>
        {tools === undefined ? null : <div className="desk-tools">{tools}</div>}
      </header>
      <main className="desk-main" id="desk-main" tabIndex={-1}>
        {notice}
        <div className="desk-column" data-width={width}>
          {children}
        </div>
      </main>
      {side === undefined || side === null ? null : <div className="desk-side">{side}</div>}
    </div>
  );
}
