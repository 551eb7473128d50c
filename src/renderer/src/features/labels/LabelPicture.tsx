import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LabelDrawing } from '#shared/contract/labels.contract.ts';
import type { PaperKey, SymbolChoice } from '#shared/domain/label-papers.ts';
import { FailurePanel } from '../../app/FailurePanel.tsx';
import { useText } from '../../app/text.ts';
import { useApi } from '../../client/api.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { Labelled } from './use-labelled.ts';

export interface LabelPictureProps {
  paper: PaperKey;
  symbols: SymbolChoice;
  labelled: Labelled;
}

/** One label as it will be printed, drawn from the same measures; or why it cannot be. */
export function LabelPicture({ paper, symbols, labelled }: LabelPictureProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const { data, error } = useQuery(
    orpc.labels.preview.queryOptions({
      input: { paper, symbols, ...labelled.words },
      placeholderData: keepPreviousData,
    }),
  );
  if (error) return <FailurePanel error={error} />;
  if (!data) return <div className="label-picture" />;
  const { drawing, problem } = data;
  if (problem) {
    return (
      <ErrorPanel
        title={t(($) => $.labels.tooWide, { needs: problem.needs, room: problem.room })}
        next={t(($) => $.labels.tooWideNext)}
      />
    );
  }
  return (
    <figure className="label-picture">
      {drawing ? <DrawnLabel drawing={drawing} /> : null}
      <figcaption>{t(($) => $.labels.pictures[labelled.picture])}</figcaption>
    </figure>
  );
}

function DrawnLabel({ drawing }: { drawing: LabelDrawing }) {
  const { width, height, ink, texts } = drawing;
  const { t } = useText();
  const words = texts.map(({ text }) => text).join(', ');
  return (
    <svg
      className="label-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(($) => $.labels.pictureName, { words })}
    >
      <path
        shapeRendering="crispEdges"
        d={ink.map((box) => `M${box.left} ${box.top}h${box.width}v${box.height}h${-box.width}z`).join('')}
      />
      {texts.map(({ text, left, baseline, width: long, size, isBold }) => (
        <text
          key={`${left} ${baseline}`}
          x={left}
          y={baseline}
          fontSize={size}
          fontWeight={isBold ? 700 : 400}
          textLength={long}
          lengthAdjust="spacingAndGlyphs"
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
