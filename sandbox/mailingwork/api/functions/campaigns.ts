import type { State } from '../../state.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import { mailingOf, recipientOf } from './find.ts';
import type { Handlers } from './handler.ts';

/** Campaigns, sharing with sub-accounts, substitutes, shop orders: only their names are known, so parameters and results are assumed. */
export const campaignHandlers: Handlers = {
  GetCampaignIdBySubstitute(parameters, { account }) {
    const substitute = parameters.text('substitute');
    if (substitute === '') {
      throw new ApiError(2, 'missing substitute');
    }
    for (const campaign of account.campaigns.values()) {
      if (campaign.substitute === substitute) {
        return campaign.id;
      }
    }
    throw new ApiError(3, 'campaign not found');
  },

  TranslateSubstitutesToIDs(parameters, state) {
    const asked = parameters.map('substitutes');
    const substitutes = asked ? [...asked.values()].map(String) : parameters.text('substitutes').split(',');
    const ids = substituteIds(state);
    return substitutes.filter((substitute) => substitute !== '').map((substitute) => ({ substitute, id: ids.get(substitute) ?? null }));
  },

  /** This account has no sub-accounts that a copy could go to. */
  ShareDownCampaignById(parameters, { account }) {
    const id = parameters.integer('campaignId');
    if (id === undefined) {
      throw new ApiError(2, 'missing campaignId');
    }
    if (!account.campaigns.has(id)) {
      throw new ApiError(3, 'campaign not found');
    }
    return shareDown(parameters);
  },

  ShareDownMailingTemplateById(parameters) {
    if (parameters.integer('templateId') === undefined) {
      throw new ApiError(2, 'missing templateId');
    }
    return shareDown(parameters);
  },

  ShareDownEmailById(parameters, state) {
    mailingOf(parameters, state);
    return shareDown(parameters);
  },

  TransferOxidOrder(parameters, state) {
    recipientOf(parameters, state);
    if (!parameters.map('orderData')) {
      throw new ApiError(4, 'missing orderData');
    }
    return state.account.nextId('order');
  },
};

function shareDown(parameters: Parameters): { accountId: string; id: number }[] {
  return parameters.integers('accountIds').map((accountId, index) => ({ accountId: String(accountId), id: index + 1 }));
}

function substituteIds({ account }: State): Map<string, number> {
  const things = [...account.lists.values(), ...account.fields.values(), ...account.campaigns.values()];
  return new Map(things.filter(({ substitute }) => substitute !== '').map(({ substitute, id }) => [substitute, id]));
}
