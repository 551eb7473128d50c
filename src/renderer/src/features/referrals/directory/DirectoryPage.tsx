import '../../catalog/catalog.css';
import '../../intake/intake.css';
import '../referrals.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useThemeOptions } from '../../intake/themes.ts';
import { NotYet } from '../../loans/growing.tsx';
import { ServiceDialog } from './ServiceDialog.tsx';
import { ServiceRow } from './ServiceRow.tsx';

const everyTheme = '-';

/** Whom people can be referred to: found by word and theme, kept true by whoever works with it. */
export function DirectoryPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const { role } = useStaffSession().account;
  const navigate = useNavigate();
  const [isAdding, setAdding] = useState(false);
  const [search, setSearch] = useState('');
  const [theme, setTheme] = useState<string>(everyTheme);
  const [withAside, setWithAside] = useState(false);
  const themes = useThemeOptions(everyTheme).map((option) =>
    option.value === everyTheme ? { ...option, label: t(($) => $.referrals.services.allThemes) } : option,
  );
  const query = useQuery(
    orpc.directory.list.queryOptions({
      input: {
        search,
        includeSetAside: withAside,
        ...(theme === everyTheme ? {} : { themeId: theme }),
      },
      placeholderData: (earlier) => earlier,
    }),
  );
  const mayChange = role !== 'desk';
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.referrals.services.title)}
        subtitle={t(($) => $.referrals.services.subtitle)}
        actions={
          mayChange ? (
            <>
              <Button icon="export" onPress={() => void navigate({ to: '/directory/exchange' })}>
                {t(($) => $.referrals.exchange.title)}
              </Button>
              <Button variant="primary" icon="plus" onPress={() => setAdding(true)}>
                {t(($) => $.referrals.services.add)}
              </Button>
            </>
          ) : null
        }
      />
      <div className="service-filters">
        <TextField label={t(($) => $.referrals.services.search)} value={search} onChange={setSearch} />
        <Select<string>
          label={t(($) => $.referrals.services.theme)}
          placeholder={t(($) => $.common.choose)}
          options={themes}
          value={theme}
          onChange={setTheme}
        />
        <Checkbox
          label={t(($) => $.referrals.services.aside)}
          isChecked={withAside}
          onChange={setWithAside}
        />
      </div>
      {query.data === undefined ? (
        <NotYet query={query} />
      ) : query.data.length === 0 ? (
        <EmptyState icon="list" title={t(($) => $.referrals.services.none)}>
          {t(($) => $.referrals.services.noneWords)}
        </EmptyState>
      ) : (
        <>
          <p className="line-hint" role="status">
            {t(($) => $.referrals.services.count, { count: query.data.length })}
          </p>
          <ol className="question-rows" aria-label={t(($) => $.referrals.services.title)}>
            {query.data.map((service) => (
              <ServiceRow key={service.id} service={service} mayChange={mayChange} />
            ))}
          </ol>
        </>
      )}
      {isAdding ? <ServiceDialog service={null} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
