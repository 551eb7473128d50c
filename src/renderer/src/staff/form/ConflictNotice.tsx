import './form.css';
import { useText } from '../../app/text.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface ConflictNoticeProps {
  /** Fields that both changed, in words. */
  clashes: readonly { field: string; label: string; mine: string; theirs: string }[];
  /** Names of fields only the colleague changed; they are in the form already. */
  takenOver: readonly string[];
  onChoose: (field: string, whose: 'mine' | 'theirs') => void;
}

/** A colleague saved the same thing meanwhile: shows both, side by side, and lets the person choose. */
export function ConflictNotice({ clashes, takenOver, onChoose }: ConflictNoticeProps) {
  const { t } = useText();
  if (clashes.length === 0 && takenOver.length === 0) return null;
  return (
    <section className="entry-conflict" role="alert">
      <h3>
        <Icon name="warning" />
        {t(($) => $.catalog.form.conflict.title)}
      </h3>
      {takenOver.length === 0 ? null : (
        <p>{t(($) => $.catalog.form.conflict.takenOver, { fields: takenOver.join(', ') })}</p>
      )}
      {clashes.length === 0 ? null : <p>{t(($) => $.catalog.form.conflict.choose)}</p>}
      {clashes.map(({ field, label, mine, theirs }) => (
        <fieldset key={field} className="entry-clash">
          <legend className="entry-clash-name">{label}</legend>
          <Side
            title={t(($) => $.catalog.form.conflict.theirs)}
            value={theirs}
            act={t(($) => $.catalog.form.conflict.takeTheirs)}
            onPress={() => onChoose(field, 'theirs')}
          />
          <Side
            title={t(($) => $.catalog.form.conflict.mine)}
            value={mine}
            act={t(($) => $.catalog.form.conflict.keepMine)}
            onPress={() => onChoose(field, 'mine')}
          />
        </fieldset>
      ))}
    </section>
  );
}

function Side(props: { title: string; value: string; act: string; onPress: () => void }) {
  const { t } = useText();
  return (
    <div className="entry-clash-side">
      <p className="entry-clash-whose">{props.title}</p>
      <p className="entry-clash-value">
        <bdi>{props.value === '' ? t(($) => $.catalog.form.conflict.nothing) : props.value}</bdi>
      </p>
      <Button size="small" onPress={props.onPress}>
        {props.act}
      </Button>
    </div>
  );
}
