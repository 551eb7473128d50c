import '../../catalog/catalog.css';
import '../intake.css';
import './themes.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Theme } from '#shared/contract/questions.contract.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Pictogram } from '../../../ui/Pictogram.tsx';
import { Status } from '../../../ui/Status.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { themeName } from '../themes.ts';
import { ThemeDialog } from './ThemeDialog.tsx';

/** What questions can be about: the house's own list. A theme is retired, never removed: questions keep the one of their day. */
export function ThemesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const [open, setOpen] = useState<Theme | 'new' | null>(null);
  const query = useQuery(orpc.questions.themes.queryOptions({ input: { includeInactive: true } }));
  const use = useQuery(orpc.questions.themeUse.queryOptions()).data ?? [];
  const themes = query.data ?? [];
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.themes)}
        subtitle={t(($) => $.intake.themes.subtitle)}
        actions={
          <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
            {t(($) => $.intake.themes.add)}
          </Button>
        }
      />
      {query.data === undefined ? (
        <NotYet query={query} />
      ) : (
        <ol className="question-rows" aria-label={t(($) => $.staff.places.themes)}>
          {themes.map((theme) => (
            <ThemeRow
              key={theme.id}
              theme={theme}
              successor={themes.find(({ id }) => id === theme.successorId)}
              questions={use.find(({ themeId }) => themeId === theme.id)?.questions ?? 0}
              onEdit={() => setOpen(theme)}
            />
          ))}
        </ol>
      )}
      {open === null ? null : (
        <ThemeDialog theme={open === 'new' ? null : open} themes={themes} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

interface ThemeRowProps {
  theme: Theme;
  successor: Theme | undefined;
  questions: number;
  onEdit: () => void;
}

function ThemeRow({ theme, successor, questions, onEdit }: ThemeRowProps) {
  const { t, i18n } = useText();
  const name = themeName(theme, i18n.language);
  const domain = theme.lifeDomain;
  return (
    <li className="question-row theme-row" data-error={theme.active ? undefined : ''}>
      <Pictogram name={theme.pictogram} />
      <div className="line-what">
        <p className="line-topic">{name}</p>
        <p className="line-flags">
          <span>
            {domain === null ? t(($) => $.intake.themes.noDomain) : t(($) => $.trajectories.domain[domain])}
          </span>
        </p>
      </div>
      <div className="line-when">
        {theme.active ? null : (
          <Status tone="neutral">
            {successor
              ? t(($) => $.intake.themes.retiredTo, { name: themeName(successor, i18n.language) })
              : t(($) => $.intake.themes.retired)}
          </Status>
        )}
        <p>{t(($) => $.intake.themes.questions, { count: questions })}</p>
      </div>
      <div className="line-acts">
        <Button size="small" aria-label={t(($) => $.intake.themes.editNamed, { name })} onPress={onEdit}>
          {t(($) => $.common.edit)}
        </Button>
      </div>
    </li>
  );
}
