import { useEffect, useRef } from 'react';

/** The question of a step; takes the focus when the step comes, so that it is read first. */
export function StepHeading({ title, children }: { title: string; children?: React.ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="stage-heading">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children === undefined ? null : <p>{children}</p>}
    </div>
  );
}
