import { type ExportGroup, type ExportTarget, exportGroups, personalLists } from '#shared/contract/words.ts';
import { useText } from '../../app/text.ts';
import { useHouseDay } from '../../staff/house-day.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Status } from '../../ui/Status.tsx';
import { fileWord } from './file-word.ts';
import { StepProblem } from './StepProblem.tsx';
import { type ExportState, useExport } from './use-export.ts';

const groupIcons: Record<ExportGroup, IconName> = {
  lending: 'loan',
  people: 'people',
  things: 'item',
  money: 'euro',
  house: 'house',
};
const groups = Object.keys(exportGroups) as ExportGroup[];

/** Every list of the house as a file, to keep or to work on in a spreadsheet. */
export function ExportCard() {
  const { t } = useText();
  const day = useHouseDay();
  const { state, start, stop } = useExport();
  const save = (target: ExportTarget) =>
    start(target, `${fileWord(t(($) => $.exchange.lists[target].name))}-${day}.csv`);
  return (
    <Card title={t(($) => $.exchange.export.title)} icon="export">
      <div className="import-export">
        <p className="import-quiet">{t(($) => $.exchange.export.intro)}</p>
        <p className="import-personal">
          <Icon name="people" size="1.125rem" />
          <span>{t(($) => $.exchange.export.personal)}</span>
        </p>
        <ExportNow state={state} onStop={stop} />
        <div className="import-lists">
          {groups.map((group) => (
            <section key={group} aria-labelledby={`export-${group}`}>
              <h3 id={`export-${group}`} className="import-lists-group">
                <Icon name={groupIcons[group]} size="1.25rem" />
                {t(($) => $.exchange.groups[group])}
              </h3>
              <ul>
                {exportGroups[group].map((target) => (
                  <ListRow key={target} target={target} isBusy={state.step === 'busy'} onSave={save} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </Card>
  );
}

interface ListRowProps {
  target: ExportTarget;
  isBusy: boolean;
  onSave: (target: ExportTarget) => void;
}

/** One list: its name, a plain line about what is in it, and the way to save it. */
function ListRow({ target, isBusy, onSave }: ListRowProps) {
  const { t } = useText();
  const name = t(($) => $.exchange.lists[target].name);
  return (
    <li className="import-list">
      <span className="import-list-words">
        <span className="import-list-name">
          {name}
          {personalLists.has(target) ? (
            <Icon name="people" size="1rem" label={t(($) => $.exchange.export.person)} />
          ) : null}
        </span>
        <span className="import-quiet">{t(($) => $.exchange.lists[target].about)}</span>
      </span>
      <Button
        size="small"
        icon="export"
        isDisabled={isBusy}
        aria-label={t(($) => $.exchange.export.saveOf, { name })}
        onPress={() => onSave(target)}
      >
        {t(($) => $.exchange.export.save)}
      </Button>
    </li>
  );
}

/** How far the list being saved is, and how the last one ended. */
function ExportNow({ state, onStop }: { state: ExportState; onStop: () => void }) {
  const { t } = useText();
  return (
    <>
      {state.step === 'busy' ? (
        <ProgressBar
          label={t(($) => $.exchange.export.busy, {
            name: t(($) => $.exchange.lists[state.target].name),
          })}
          value={state.total === 0 ? null : (100 * state.done) / state.total}
          valueText={t(($) => $.exchange.write.progress, { done: state.done, total: state.total })}
          onCancel={onStop}
          cancelLabel={t(($) => $.exchange.export.cancel)}
        />
      ) : null}
      <div aria-live="polite">
        {state.step === 'saved' ? (
          <Status tone="done">{t(($) => $.exchange.export.saved, { file: state.file })}</Status>
        ) : state.step === 'stopped' ? (
          <Status tone="neutral">{t(($) => $.exchange.export.stopped)}</Status>
        ) : null}
      </div>
      {state.step === 'failed' ? <StepProblem failure={{ kind: 'answer', error: state.error }} /> : null}
    </>
  );
}
