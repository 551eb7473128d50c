import { useText } from '../../app/text.ts';
import type { Client } from '../../client/api.ts';
import { Badge } from '../../ui/Badge.tsx';

export type LanguageFigures = Awaited<ReturnType<Client['wording']['languages']>>[number];

/** How far a language is, said as it is: what nobody who speaks it has read is a draft. */
export function LanguageState({ figures }: { figures: LanguageFigures }) {
  const { t } = useText();
  const { missing, unreviewed, changed, isOffered } = figures;
  const drafts = unreviewed + changed;
  return (
    <div className="wording-state">
      <p>
        <Badge tone={isOffered ? 'done' : 'attention'}>
          {missing > 0
            ? t(($) => $.wording.incomplete, { count: missing })
            : isOffered
              ? t(($) => $.wording.offered)
              : t(($) => $.wording.notChosen)}
        </Badge>
      </p>
      <p>{drafts > 0 ? t(($) => $.wording.draft, { count: drafts }) : t(($) => $.wording.allRead)}</p>
    </div>
  );
}
