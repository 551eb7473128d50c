import '../catalog/catalog.css';
import './feedback.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FeedbackMonth } from '#shared/contract/feedback.contract.ts';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { Awaiting } from '../../staff/form/Awaiting.tsx';
import { saveFile } from '../../staff/save-file.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { sheetOf } from '../trajectories/figures/figures-list.ts';
import { FaceSheet } from './FaceSheet.tsx';
import { goodShare, percents } from './feedback-rows.ts';
import { useGroupWords, useMonthWords } from './feedback-words.ts';

/** How visitors say it went, month by month; of small groups only that they were there. */
export function FeedbackPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.feedback.months.queryOptions());
  const save = useSave();
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.feedback)}
        subtitle={t(($) => $.feedback.subtitle)}
        actions={
          query.data && query.data.length > 0 ? (
            <Button icon="export" onPress={() => save(query.data)}>
              {t(($) => $.feedback.save)}
            </Button>
          ) : undefined
        }
      />
      {query.data === undefined ? <Awaiting query={query} /> : <Months months={query.data} />}
    </div>
  );
}

function Months({ months }: { months: readonly FeedbackMonth[] }) {
  const { t } = useText();
  const monthWords = useMonthWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.find((one) => one.month === chosen) ?? months[0];
  if (month === undefined)
    return (
      <EmptyState icon="smile" title={t(($) => $.feedback.none)}>
        {t(($) => $.feedback.noneWords)}
      </EmptyState>
    );
  const share = goodShare(month.faces);
  return (
    <>
      <p className="feedback-quiet">{t(($) => $.feedback.hiddenWords)}</p>
      <Card title={t(($) => $.feedback.perMonth)} icon="calendar">
        <FaceSheet
          label={t(($) => $.feedback.perMonth)}
          first={t(($) => $.feedback.month)}
          rows={months.map(({ month: key, total, faces }) => ({ key, name: monthWords(key), total, faces }))}
        />
      </Card>
      <Card title={t(($) => $.feedback.detail, { month: monthWords(month.month) })} icon="smile">
        <div className="feedback-month">
          <Select
            label={t(($) => $.feedback.month)}
            placeholder={t(($) => $.feedback.month)}
            value={month.month}
            onChange={setChosen}
            options={months.map(({ month: value }) => ({ value, label: monthWords(value) }))}
          />
          {share === null ? null : (
            <p>
              {t(($) => $.feedback.summary, {
                share: `${share} %`,
                total: month.total,
                month: monthWords(month.month),
              })}
            </p>
          )}
        </div>
        <Groups month={month} />
      </Card>
    </>
  );
}

function Groups({ month }: { month: FeedbackMonth }) {
  const { t } = useText();
  const words = useGroupWords();
  const parts = (['byPurpose', 'byPart', 'byLanguage'] as const).filter((by) => month[by].length > 0);
  if (parts.length === 0) return <p className="feedback-quiet">{t(($) => $.feedback.noDetail)}</p>;
  return parts.map((by) => (
    <section key={by} className="feedback-group">
      <h3>{t(($) => $.feedback[by])}</h3>
      <FaceSheet
        label={t(($) => $.feedback[by])}
        first={t(($) => $.feedback[by])}
        rows={month[by].map(({ key, total, faces }) => ({ key, name: words(by, key), total, faces }))}
      />
    </section>
  ));
}

/** The months as a list for a spreadsheet: counts and percents of each face. */
function useSave() {
  const { t } = useText();
  const faceWords = [1, 2, 3, 4, 5].map((face) => t(($) => $.feedback[`face${face as 1 | 2 | 3 | 4 | 5}`]));
  const heads = [
    t(($) => $.feedback.month),
    t(($) => $.feedback.total),
    ...faceWords,
    ...faceWords.map((word) => `${word} %`),
  ];
  return (months: readonly FeedbackMonth[]) =>
    saveFile(`${t(($) => $.feedback.file)}.csv`, [
      sheetOf(
        heads,
        months.map(({ month, total, faces }) => [
          month,
          total,
          ...(faces ?? Array.from({ length: 5 }, () => '')),
          ...(percents(faces) ?? Array.from({ length: 5 }, () => '')),
        ]),
      ),
    ]);
}
