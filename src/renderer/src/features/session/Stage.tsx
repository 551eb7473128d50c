import './session.css';
import type { ReactNode } from 'react';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { HouseMark } from '../../ui/HouseMark.tsx';
import { HouseScene } from '../../ui/kiosk/HouseScene.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

export interface StageProps {
  houseName: string;
  children: ReactNode;
  /** Room for more than one short form. */
  isWide?: boolean | undefined;
  /** Beside the picture's name: steps of a longer road. */
  aside?: ReactNode;
}

/** A page before or over the desk: the house on one side, what is asked on the other. */
export function Stage({ houseName, children, isWide = false, aside }: StageProps) {
  const { t } = useText();
  const { orpc, queries } = useApi();
  // Looked up, not asked for: a page that says "no answer" must not ask again at every drawing.
  const version = queries.getQueryData(orpc.session.status.queryKey())?.appVersion;
  return (
    <div className="stage" data-wide={isWide ? '' : undefined}>
      <header className="stage-house">
        <div className="stage-sign">
          <HouseMark />
          <p>
            <span className="stage-name">{houseName}</span>
            <span className="stage-desk">{t(($) => $.session.desk)}</span>
          </p>
        </div>
        {aside}
        <div className="stage-scene">
          <HouseScene />
        </div>
      </header>
      <main className="stage-main">
        <div className="stage-body">{children}</div>
        <footer className="stage-foot">
          <LanguageSwitch />
          {version === undefined ? null : <span>{t(($) => $.session.version, { version })}</span>}
        </footer>
      </main>
    </div>
  );
}
