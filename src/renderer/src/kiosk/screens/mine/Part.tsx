import type { ReactNode } from 'react';

/** Things of one sort under their title; of what there is none, nothing stands there. */
export function Part({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <section className="kiosk-part">
      <h2 className="kiosk-part-title" data-say={title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
