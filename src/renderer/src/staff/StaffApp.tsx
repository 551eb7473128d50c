import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n as I18n } from 'i18next';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { ErrorBoundary } from '../app/ErrorBoundary.tsx';
import { useText } from '../app/text.ts';
import { type Api, ApiProvider } from '../client/api.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { SessionGate } from './SessionGate.tsx';

/** Everything around the desk's screens: the core, the language, messages, and who is signed in. */
export function StaffApp({ api, translator }: { api: Api; translator: I18n }) {
  return (
    <I18nextProvider i18n={translator}>
      <ApiProvider value={api}>
        <QueryClientProvider client={api.queries}>
          <WithLanguage>
            <ErrorBoundary>
              <SessionGate />
            </ErrorBoundary>
          </WithLanguage>
        </QueryClientProvider>
      </ApiProvider>
    </I18nextProvider>
  );
}

/** React Aria's own words and the page's messages follow the language of the screen. */
function WithLanguage({ children }: { children: React.ReactNode }) {
  const { t, i18n } = useText();
  useEffect(() => {
    document.title = 'Deelbalie';
  }, []);
  return (
    <I18nProvider locale={i18n.language}>
      <Toaster label={t(($) => $.common.messages)} closeLabel={t(($) => $.common.close)}>
        {children}
      </Toaster>
    </I18nProvider>
  );
}
