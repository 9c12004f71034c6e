import * as z from 'zod/mini';
import { anything, freeParameters, idInput, idOrNull } from '../../../webservice/catalogue/contracts.ts';
import { defineFunction } from '../define.ts';
import { changelog, oxid } from '../sources.ts';

const group = 'Campaigns, sharing, substitutes, shop';
const namedOnly = 'Neither parameters nor result are shown: any parameter is sent as given, and the answer is passed on as delivered.';

export const shareDownCampaignById = defineFunction({
  name: 'ShareDownCampaignById',
  group,
  purpose: 'copy a campaign from the main account into sub-accounts',
  effect: 'write',
  repeatable: false,
  freeParameters: true,
  input: () => freeParameters({}),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [namedOnly],
  sources: [changelog],
});

export const shareDownMailingTemplateById = defineFunction({
  name: 'ShareDownMailingTemplateById',
  group,
  purpose: 'copy an e-mail template from the main account into sub-accounts',
  effect: 'write',
  repeatable: false,
  freeParameters: true,
  input: () => freeParameters({}),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [namedOnly],
  sources: [changelog],
});

export const shareDownEmailById = defineFunction({
  name: 'ShareDownEmailById',
  group,
  purpose: 'copy an e-mail from the main account into sub-accounts',
  effect: 'write',
  repeatable: false,
  freeParameters: true,
  input: () => freeParameters({}),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [namedOnly],
  sources: [changelog],
});

export const getCampaignIdBySubstitute = defineFunction({
  name: 'GetCampaignIdBySubstitute',
  group,
  purpose: 'find a campaign by its substitute, the key that is the same in all accounts',
  effect: 'read',
  repeatable: true,
  freeParameters: true,
  input: () => freeParameters({ substitute: z.string().check(z.minLength(1)) }),
  result: idOrNull,
  errors: {},
  evidence: 'documented',
  assumed: ['The name of the parameter is not shown: substitute is assumed. The result is read as a bare id.'],
  sources: [changelog],
});

export const translateSubstitutesToIds = defineFunction({
  name: 'TranslateSubstitutesToIDs',
  group,
  purpose: 'find the ids that belong to substitutes',
  effect: 'read',
  repeatable: true,
  freeParameters: true,
  input: () => freeParameters({}),
  result: anything,
  errors: {},
  evidence: 'documented',
  assumed: [namedOnly],
  sources: [changelog],
});

const amount = () => z.union([z.string(), z.number()]);

export const transferOxidOrder = defineFunction({
  name: 'TransferOxidOrder',
  group,
  purpose: 'hand over an order of an OXID shop',
  effect: 'write',
  repeatable: false,
  input: () =>
    z.object({
      recipientId: idInput(),
      orderData: z.object({ orderDate: z.string(), basketPrice: amount(), billCountry: z.string(), deliveryCountry: z.string(), productCount: amount() }),
      orderPositions: z.array(
        z.object({
          OrderID: amount(),
          ItemSKU: z.string(),
          ItemName: z.string(),
          ItemVariant: z.string(),
          ItemPrice: amount(),
          ItemQuantity: amount(),
        }),
      ),
    }),
  result: anything,
  errors: {},
  evidence: 'seen',
  assumed: ['All parts that the one known client sends are taken to be required.', 'Handing an order over twice is taken to count it twice.'],
  sources: [oxid],
});

/** The functions of this subject. */
export const campaignFunctions = [
  shareDownCampaignById,
  shareDownMailingTemplateById,
  shareDownEmailById,
  getCampaignIdBySubstitute,
  translateSubstitutesToIds,
  transferOxidOrder,
];
