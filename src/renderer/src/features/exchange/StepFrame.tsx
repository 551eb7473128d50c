import { createContext, type ReactNode, type RefObject, useContext, useEffect, useId, useRef } from 'react';

/** False until the first step has been drawn: opening the page leaves the focus where it was. */
export const MovedContext = createContext<RefObject<boolean>>({ current: true });

interface StepFrameProps {
  title: string;
  intro?: ReactNode;
  children?: ReactNode;
  /** The ways on, the most likely one first. */
  actions?: ReactNode;
}

/** One step. Its heading takes the focus when the step comes, so that it is read first. */
export function StepFrame({ title, intro, children, actions }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const moved = useContext(MovedContext);
  useEffect(() => {
    if (!moved.current) return;
    heading.current?.focus({ preventScroll: true });
    // The page begins at its top again: the steps and the heading are in sight.
    document.getElementById('desk-main')?.scrollTo({ top: 0 });
  }, [moved]);
  return (
    <section className="import-step" aria-labelledby={id}>
      <header className="import-step-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {intro === undefined ? null : <p>{intro}</p>}
      </header>
      {children}
      {actions === undefined ? null : <div className="import-acts">{actions}</div>}
    </section>
  );
}
