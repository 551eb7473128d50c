import '../../catalog/catalog.css';
import '../trajectories.css';
import './scales.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LifeDomain } from '#shared/contract/intake-words.ts';
import type { Scales } from '#shared/contract/trajectories.contract.ts';
import type { ScaleTool } from '#shared/contract/trajectory-words.ts';
import { learn } from '../../../app/i18n.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { useDayWords } from '../../../staff/house-day.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Status } from '../../../ui/Status.tsx';
import { NotYet } from '../../loans/growing.tsx';
import { ScaleHistory } from './ScaleHistory.tsx';
import { ScaleRows } from './ScaleRows.tsx';
import { wordLanguages } from './scale-form.ts';
import { ToolDialog } from './ToolDialog.tsx';
import { useRemoveTool } from './use-scales.ts';
import { WordsDialog } from './WordsDialog.tsx';

type Open = { tool: ScaleTool; domain: LifeDomain } | 'tool' | null;

/** What the steps of a measurement are called: the house's own words, and those of an instrument it holds a licence for. */
export function ScalesPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const query = useQuery(orpc.trajectories.scales.queryOptions());
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.staff.places.scales)}
        subtitle={t(($) => $.trajectories.scales.subtitle)}
      />
      {query.data === undefined ? <NotYet query={query} /> : <Cards scales={query.data} />}
    </div>
  );
}

function Cards({ scales }: { scales: Scales }) {
  const { t } = useText();
  const [open, setOpen] = useState<Open>(null);
  const hasWords = useEveryLanguage();
  const close = () => setOpen(null);
  const edited = open === null || open === 'tool' ? null : scales[open.tool];
  const { house, inUse } = scales;
  return (
    <>
      <Card
        title={t(($) => $.trajectories.scales.house)}
        icon="levels"
        aside={<InUse isInUse={inUse.version === house.version} />}
      >
        <ScaleRows scale={house} onEdit={(domain) => setOpen({ tool: 'house', domain })} />
      </Card>
      <LicensedCard scales={scales} onOpen={setOpen} />
      <ScaleHistory scales={scales} />
      {open === 'tool' ? <ToolDialog scale={scales.licensed} onClose={close} /> : null}
      {hasWords && edited !== null && open !== null && open !== 'tool' ? (
        <WordsDialog scale={edited} domain={open.domain} onClose={close} />
      ) : null}
    </>
  );
}

function LicensedCard({ scales, onOpen }: { scales: Scales; onOpen: (open: Open) => void }) {
  const { t } = useText();
  const day = useDayWords();
  const { licensed, inUse } = scales;
  const { notUsed } = inUse;
  return (
    <Card
      title={licensed?.toolName ?? t(($) => $.trajectories.scales.licensed)}
      icon="lock"
      aside={<InUse isInUse={inUse.version === licensed?.version} />}
      footer={
        <>
          <Button icon={licensed === null ? 'plus' : undefined} onPress={() => onOpen('tool')}>
            {t(($) => (licensed === null ? $.trajectories.scales.addTool : $.trajectories.scales.editTool))}
          </Button>
          {licensed === null ? null : <RemoveTool version={licensed.version} />}
        </>
      }
    >
      <p className="tr-quiet">{t(($) => $.trajectories.scales.licensedHint)}</p>
      {licensed?.licence && licensed.licenceUntil !== null ? (
        <p>
          {t(($) => $.trajectories.scales.licenceLine, {
            licence: licensed.licence,
            day: day(licensed.licenceUntil),
          })}
        </p>
      ) : null}
      {notUsed === null ? null : (
        <p>
          <Status tone="attention">
            {t(($) => $.trajectories.scales.why[notUsed.why], {
              name: notUsed.toolName,
              day: notUsed.until === null ? '' : day(notUsed.until),
            })}
          </Status>
        </p>
      )}
      {licensed === null ? null : (
        <ScaleRows scale={licensed} onEdit={(domain) => onOpen({ tool: 'licensed', domain })} />
      )}
    </Card>
  );
}

function RemoveTool({ version }: { version: number }) {
  const { t } = useText();
  const remove = useRemoveTool(version);
  return (
    <Button
      variant="quiet"
      isPending={remove.isPending}
      pendingLabel={t(($) => $.common.working)}
      onPress={() => remove.mutate({ basedOn: version })}
    >
      {t(($) => $.trajectories.scales.removeTool)}
    </Button>
  );
}

function InUse({ isInUse }: { isInUse: boolean }) {
  const { t } = useText();
  return isInUse ? <Status tone="done">{t(($) => $.trajectories.scales.inUse)}</Status> : null;
}

/** The words of the program in every language: what the fields begin with. */
function useEveryLanguage(): boolean {
  const { i18n } = useText();
  const [isLearned, setLearned] = useState(false);
  useEffect(() => {
    let isAsked = true;
    const fetchWords = async () => {
      await Promise.all(wordLanguages.map((language) => learn(i18n, language, ['trajectories'])));
      if (isAsked) setLearned(true);
    };
    void fetchWords();
    return () => {
      isAsked = false;
    };
  }, [i18n]);
  return isLearned;
}
