import './shown.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownTrajectory } from '#shared/contract/trajectories.contract.ts';
import { formatDay } from '#shared/domain/day-format.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { Awaiting } from '../../../staff/form/Awaiting.tsx';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Agreed, Changes, Goals, Meetings } from './ShownParts.tsx';
import { shownLanguages as languages, type ShownLanguage, useLearned, useWordsIn } from './words-in.ts';

/** Each in its own tongue: who reads it knows it by that name. */
const names: Record<ShownLanguage, string> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

/** The turned screen: for the person, in big plain words, and on paper. It asks the core for nothing that was written among workers. */
export function ShownPage() {
  const { trajectoryId } = useParams({ from: '/trajectories/$trajectoryId/shown' });
  const { t, i18n } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const [language, setLanguage] = useState<ShownLanguage>(
    languages.find((one) => one === i18n.language) ?? 'nl',
  );
  const learned = useLearned(language);
  const query = useQuery(orpc.trajectories.shown.queryOptions({ input: { trajectoryId } }));
  return (
    <div className="shown">
      <div className="shown-acts">
        <Button
          icon="back"
          onPress={() => void navigate({ to: '/trajectories/$trajectoryId', params: { trajectoryId } })}
        >
          {t(($) => $.trajectories.shown.close)}
        </Button>
        <RadioGroup<ShownLanguage>
          legend={t(($) => $.trajectories.shown.language)}
          isInline
          value={language}
          onChange={setLanguage}
          options={languages.map((value) => ({ value, label: names[value] }))}
        />
        <Button icon="print" onPress={() => globalThis.print()}>
          {t(($) => $.trajectories.shown.print)}
        </Button>
      </div>
      {query.data ? <Sheet shown={query.data} language={learned} /> : <Awaiting query={query} />}
    </div>
  );
}

function Sheet({ shown, language }: { shown: ShownTrajectory; language: ShownLanguage }) {
  const t = useWordsIn(language);
  return (
    <article className="shown-sheet" lang={language}>
      <h1>{t(($) => $.trajectories.shown.title)}</h1>
      <p className="shown-who">
        <bdi>{shown.name}</bdi> ·{' '}
        {t(($) => $.trajectories.page.from, { day: formatDay(shown.startedDay, language) })}
      </p>
      <div className="shown-columns">
        <Goals shown={shown} language={language} />
        <Changes shown={shown} language={language} />
        <Agreed shown={shown} language={language} />
        <Meetings shown={shown} language={language} />
      </div>
    </article>
  );
}
