import { ticketText } from '#shared/domain/number-series.ts';
import './wall.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { playTone } from '../../../kiosk/speech/tone.ts';
import { IconButton } from '../../../ui/IconButton.tsx';

/** For the screen in the waiting room: numbers and where to go, and nothing that says who or why. */
export function WallPage() {
  const { t } = useText();
  const { orpc } = useApi();
  const navigate = useNavigate();
  const wall = useQuery(orpc.tickets.wall.queryOptions()).data;
  const called = wall?.called ?? [];
  useCallTone(called);
  const [last, ...earlier] = called;
  return (
    <section className="wall" aria-label={t(($) => $.intake.wall.title)}>
      <h1 className="visually-hidden">{t(($) => $.intake.wall.title)}</h1>
      <span className="wall-close">
        <IconButton
          icon="close"
          label={t(($) => $.intake.wall.close)}
          onPress={() => void navigate({ to: '/line' })}
        />
      </span>
      <div className="wall-last" role="status">
        {last ? (
          <p key={`${last.number}-${last.calledAt}`}>
            <span className="wall-word">{t(($) => $.intake.wall.number)}</span>
            <span className="wall-number num">{ticketText(last.number)}</span>
            <span className="wall-point">
              <bdi>{last.pointName}</bdi>
            </span>
          </p>
        ) : (
          <p className="wall-quiet">{t(($) => $.intake.wall.quiet)}</p>
        )}
      </div>
      {earlier.length === 0 ? null : (
        <ol className="wall-earlier">
          {earlier.map(({ number, pointName }) => (
            <li key={number}>
              <span className="num">{ticketText(number)}</span> <bdi>{pointName}</bdi>
            </li>
          ))}
        </ol>
      )}
      <p className="wall-waiting">{t(($) => $.intake.wall.waiting, { count: wall?.waiting ?? 0 })}</p>
    </section>
  );
}

/** Two soft notes when a number is called or called again; silent for what was there when the screen opened. */
function useCallTone(called: readonly { number: number; calledAt: string }[]): void {
  const latest = called[0] ? `${called[0].number} ${called[0].calledAt}` : '';
  const heard = useRef<string | null>(null);
  useEffect(() => {
    if (heard.current !== null && latest !== '' && heard.current !== latest) playTone();
    heard.current = latest;
  }, [latest]);
}
