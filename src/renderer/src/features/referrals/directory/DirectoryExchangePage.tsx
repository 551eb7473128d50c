import '../../catalog/catalog.css';
import '../../intake/intake.css';
import '../referrals.css';
import '../../../staff/form/form.css';
import { useState } from 'react';
import { useFailureText } from '../../../app/failure-text.ts';
import { useText } from '../../../app/text.ts';
import { useApi } from '../../../client/api.ts';
import { BackLink } from '../../../staff/form/BackLink.tsx';
import { saveFile } from '../../../staff/save-file.ts';
import { useStaffSession } from '../../../staff/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { useToast } from '../../../ui/Toaster.tsx';
import { useSay } from '../../upkeep/acts.ts';
import { DirectoryImport } from './DirectoryImport.tsx';
import { DirectoryImports } from './DirectoryImports.tsx';

/** The directory out and in: as other houses and programs read it. */
export function DirectoryExchangePage() {
  const { t } = useText();
  const { role } = useStaffSession().account;
  const isManagement = role === 'coordinator' || role === 'administrator';
  return (
    <div className="catalog-page">
      <PageHeader
        title={t(($) => $.referrals.exchange.title)}
        subtitle={t(($) => $.referrals.exchange.subtitle)}
        back={<BackLink to="/directory">{t(($) => $.referrals.services.title)}</BackLink>}
      />
      <ExportCard />
      {isManagement ? (
        <>
          <DirectoryImport />
          <DirectoryImports />
        </>
      ) : null}
    </div>
  );
}

function ExportCard() {
  const { t } = useText();
  const { client } = useApi();
  const toast = useToast();
  const failureText = useFailureText();
  const say = useSay();
  const [onlyKiosk, setOnlyKiosk] = useState(false);
  const save = (format: 'json' | 'csv') =>
    void client.directory.exportFile({ format, onlyKiosk }).then(
      ({ fileName, base64, services }) => {
        const type = format === 'json' ? 'application/json' : 'application/zip';
        saveFile(fileName, [Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], type);
        return say(t(($) => $.referrals.exchange.saved, { count: services, file: fileName }));
      },
      (error: unknown) => void toast.show({ tone: 'danger', text: failureText(error) }),
    );
  return (
    <Card title={t(($) => $.referrals.exchange.out)} icon="export">
      <div className="entry-fields">
        <p>{t(($) => $.referrals.exchange.outWords)}</p>
        <Checkbox
          label={t(($) => $.referrals.exchange.onlyKiosk)}
          isChecked={onlyKiosk}
          onChange={setOnlyKiosk}
        />
        <div className="referral-acts">
          <Button icon="export" onPress={() => save('json')}>
            {t(($) => $.referrals.exchange.json)}
          </Button>
          <Button icon="export" onPress={() => save('csv')}>
            {t(($) => $.referrals.exchange.tables)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
