import type { Block } from '#shared/contract/blocks.contract.ts';
import { formatDayOf } from '#shared/domain/day-format.ts';
import { useText } from '../../app/text.ts';
import { useStaffSession } from '../../staff/session.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { daysAfter, useDayText } from './household-words.ts';
import { undoWords, usePauseUndo } from './pause-acts.ts';

interface PauseRowProps {
  block: Block;
  mayChange: boolean;
  onChangeEnd: () => void;
  onLift: () => void;
}

/** A pause that runs: where, until when, the story behind it for whoever may read it. */
export function PauseRow({ block, mayChange, onChangeEnd, onLift }: PauseRowProps) {
  const { t } = useText();
  const day = useDayText();
  const undo = usePauseUndo();
  const initiative = block.initiativeName;
  return (
    <li className="home-member home-pause">
      <div className="home-member-who">
        <p className="home-name">{initiative}</p>
        <p>{t(($) => $.households.pauses.until, { day: day(block.untilDay) })}</p>
        <Story block={block} />
      </div>
      {mayChange ? (
        <MenuButton
          isIconOnly
          label={t(($) => $.households.pauses.more, { initiative })}
          actions={[
            ...(block.undo === null
              ? []
              : [
                  {
                    id: 'undo',
                    label: t(($) => $.households.pauses[undoWords[block.undo ?? 'set']]),
                    icon: 'undo' as const,
                    onPress: () => undo.last(block),
                  },
                ]),
            {
              id: 'end',
              label: t(($) => $.households.pauses.changeEnd),
              icon: 'calendar' as const,
              onPress: onChangeEnd,
            },
            {
              id: 'lift',
              label: t(($) => $.households.pauses.lift),
              icon: 'check' as const,
              onPress: onLift,
            },
          ]}
        />
      ) : null}
    </li>
  );
}

function Story({ block }: { block: Block }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const day = useDayText();
  const { story } = block;
  if (!story) return null;
  const set = formatDayOf(story.setAt, timeZone, i18n.language);
  const [first] = story.formerEnds;
  return (
    <>
      <p className="home-quiet">
        {t(($) => $.households.pauses.reasons[story.reasonCode])}
        {story.note === '' ? null : (
          <>
            {' · '}
            <bdi>{story.note}</bdi>
          </>
        )}
      </p>
      <p className="home-quiet">
        {story.setBy === null
          ? t(($) => $.households.pauses.setOn, { day: set })
          : t(($) => $.households.pauses.setBy, { day: set, name: story.setBy })}
      </p>
      {first === undefined ? null : (
        <p className="home-quiet">{t(($) => $.households.pauses.formerEnd, { day: day(first.untilDay) })}</p>
      )}
    </>
  );
}

/** Pauses that are over or were lifted. */
export function PastPauses({ blocks }: { blocks: readonly Block[] }) {
  const { t, i18n } = useText();
  const { timeZone } = useStaffSession().house;
  const day = useDayText();
  const undo = usePauseUndo();
  if (blocks.length === 0) return null;
  const end = (block: Block): string =>
    block.story?.liftedAt
      ? t(($) => $.households.pauses.lifted, {
          day: formatDayOf(block.story.liftedAt, timeZone, i18n.language),
          reason: block.story.liftReason ?? '',
        })
      : t(($) => $.households.pauses.over, { day: day(daysAfter(block.untilDay, 1)) });
  return (
    <details className="home-past" open={blocks.some((block) => block.undo === 'lift')}>
      <summary>{t(($) => $.households.pauses.past, { count: blocks.length })}</summary>
      <ul>
        {blocks.map((block) => (
          <li key={block.blockId}>
            <div>
              <p>{block.initiativeName}</p>
              <p className="home-quiet">{end(block)}</p>
            </div>
            {block.undo === 'lift' ? (
              <Button
                size="small"
                variant="quiet"
                icon="undo"
                aria-label={`${t(($) => $.households.pauses.undoLift)}: ${block.initiativeName}`}
                onPress={() => undo.last(block)}
              >
                {t(($) => $.common.undo)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
