import { emptyDetails } from '#shared/contract/directory-shapes.ts';
import type { CommandCall, InputOf } from '../../../rpc/procedures.ts';
import { setService } from './service.service.ts';
import { organisationNamed } from './service.store.ts';

type NewService = NonNullable<InputOf<'referrals', 'match'>['newService']>;

/** Puts whoever sent us somebody in the directory, with the little that is known; the rest is filled in there. */
export async function addSender(call: CommandCall, serviceId: string, known: NewService): Promise<void> {
  // Another service of theirs may have told more of the organisation already.
  const before = await organisationNamed(call.tx, known.organisation);
  await setService(call, {
    commandId: call.commandId,
    serviceId,
    revision: 0,
    ...known,
    name: '',
    description: '',
    street: '',
    postcode: '',
    url: '',
    opening: '',
    languages: [],
    cost: '',
    eligibility: '',
    capacity: 'unknown',
    checkedOn: null,
    onKiosk: false,
    themeIds: [],
    status: 'active',
    details: emptyDetails,
    organisationFacts: {
      description: before?.description ?? '',
      email: before?.email ?? '',
      website: before?.website ?? '',
    },
  });
}
