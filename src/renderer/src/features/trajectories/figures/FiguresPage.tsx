import '../../catalog/catalog.css';
import '../trajectories.css';
import './figures.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isCareRole } from '#shared/contract/roles.ts';
import type { FigureScope } from '#shared/contract/trajectory-words.ts';
import { addDays } from '#shared/domain/local-days.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { useHouseDay } from '../../../staff/house-day.ts';
import { saveFile } from '../../../staff/save-file.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { Figures } from './Figures.tsx';
import { sheetOf } from './figures-list.ts';
import { useFigureRows } from './use-figure-rows.ts';

/** Trajectories and their change in a period: of those I accompany, or of the house in numbers alone. */
export function FiguresPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const today = useHouseDay();
  const isCare = isCareRole(useStaffSession().account.role);
  const [period, setPeriod] = useState({ fromDay: `${today.slice(0, 4)}-01-01`, toDay: today });
  const [scope, setScope] = useState<FigureScope>(isCare ? 'mine' : 'house');
  const query = useQuery(
    orpc.trajectories.figures.queryOptions({
      input: { ...period, scope },
      placeholderData: (before) => before,
    }),
  );
  const rows = useFigureRows(query.data);
  const save = () =>
    saveFile(`${t(($) => $.trajectories.figures.file)}-${period.fromDay}-${period.toDay}.csv`, [
      sheetOf(rows.heads, rows.lines),
    ]);
  return (
    <div className="catalog-page tr-figures">
      <PageHeader
        title={t(($) => $.trajectories.figures.title)}
        subtitle={t(($) => $.trajectories.figures.subtitle)}
        back={
          isCare ? (
            <BackLink to="/trajectories">{t(($) => $.staff.places.trajectories)}</BackLink>
          ) : (
            <BackLink to="/agenda">{t(($) => $.staff.places.agenda)}</BackLink>
          )
        }
        actions={
          <>
            <Button icon="export" isDisabled={!query.data || query.isPlaceholderData} onPress={save}>
              {t(($) => $.trajectories.figures.save)}
            </Button>
            <Button icon="print" onPress={() => globalThis.print()}>
              {t(($) => $.trajectories.figures.print)}
            </Button>
          </>
        }
      />
      <div className="tr-figures-bar">
        <DateField
          label={t(($) => $.trajectories.figures.from)}
          value={period.fromDay}
          today={today}
          unreadable={t(($) => $.catalog.unreadableDay)}
          onChange={(day) => day !== null && setPeriod({ ...period, fromDay: day })}
        />
        <DateField
          label={t(($) => $.trajectories.figures.to)}
          value={period.toDay}
          today={today}
          unreadable={t(($) => $.catalog.unreadableDay)}
          onChange={(day) => day !== null && setPeriod({ ...period, toDay: day })}
        />
        <Quick onChoose={setPeriod} />
        {isCare ? <Scope scope={scope} onChoose={setScope} /> : null}
      </div>
      {period.fromDay > period.toDay ? (
        <p role="alert">{t(($) => $.trajectories.figures.dayOrder)}</p>
      ) : !query.data ? (
        <NotYet query={query} />
      ) : (
        <Figures figures={query.data} />
      )}
    </div>
  );
}

interface Period {
  fromDay: string;
  toDay: string;
}

/** The periods that are asked for most, in one press. */
function Quick({ onChoose }: { onChoose: (period: Period) => void }) {
  const { t } = useText();
  const today = useHouseDay();
  const year = Number(today.slice(0, 4));
  const all: Record<'thisYear' | 'lastYear' | 'twelveMonths', Period> = {
    thisYear: { fromDay: `${year}-01-01`, toDay: today },
    lastYear: { fromDay: `${year - 1}-01-01`, toDay: `${year - 1}-12-31` },
    twelveMonths: { fromDay: addDays(today, -364), toDay: today },
  };
  return (
    <div role="group" className="tr-figures-group" aria-label={t(($) => $.trajectories.figures.period)}>
      {(['thisYear', 'lastYear', 'twelveMonths'] as const).map((key) => (
        <Button key={key} size="small" onPress={() => onChoose(all[key])}>
          {t(($) => $.trajectories.figures.quick[key])}
        </Button>
      ))}
    </div>
  );
}

function Scope({ scope, onChoose }: { scope: FigureScope; onChoose: (scope: FigureScope) => void }) {
  const { t } = useText();
  return (
    <div role="group" className="tr-figures-group" aria-label={t(($) => $.trajectories.figures.whose)}>
      {(['mine', 'house'] as const).map((one) => (
        <Button key={one} size="small" aria-pressed={scope === one} onPress={() => onChoose(one)}>
          {t(($) => $.trajectories.figures.scope[one])}
        </Button>
      ))}
    </div>
  );
}
