import './form.css';
import { createLink } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';
import { Icon } from '../../ui/Icon.tsx';

/** The quiet way up above a page's title. */
export const BackLink = createLink(({ children, ...props }: ComponentPropsWithRef<'a'>) => (
  <a {...props} className="entry-back">
    <Icon name="back" size="1.125rem" />
    {children}
  </a>
));
