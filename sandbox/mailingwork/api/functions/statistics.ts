import type { Bounce, Mailing } from '../../account/model.ts';
import type { State } from '../../state.ts';
import { accountTime } from '../../time.ts';
import { ApiError } from '../envelope.ts';
import { MAX_LIMIT, type Parameters, page, withinDates } from '../parameters.ts';
import { mailingOf } from './find.ts';
import type { Handlers } from './handler.ts';

/** What happened to mailings. Rows are returned in the order in which they were recorded, which is not the order of their dates (inferred from public clients). */
export const statisticsHandlers: Handlers = {
  GetRecipientsByEmailId(parameters, state) {
    const mailing = mailingOf(parameters, state, { missing: 2, unknown: 2 });
    return page(mailing.sendings, parameters, withinDates(parameters)).map(({ recipient, at }) => ({
      recipient: String(recipient),
      date: accountTime(at),
      email: mailing.id,
      fields: values(recipient, parameters, state).map(({ id, value }) => ({ field: id, value })),
    }));
  },

  GetOpeningsByEmailId(parameters, state) {
    const mailing = mailingOf(parameters, state);
    const { advanced } = parameters;
    return page(mailing.openings, parameters, withinDates(parameters)).map(({ recipient, at, userAgentType, userAgent }) => ({
      recipient,
      ...(advanced.text('passDate') === '1' ? { date: accountTime(at) } : {}),
      ...(advanced.text('userAgentType') === '1' ? { userAgentType } : {}),
      ...(advanced.text('userAgent') === '1' ? { userAgent } : {}),
      fields: values(recipient, parameters, state),
    }));
  },

  GetClicksByEmailId(parameters, state) {
    const mailing = sentMailing(parameters, state);
    const { advanced } = parameters;
    const urls = new Map(mailing.links.map(({ id, url }) => [id, url]));
    return page(mailing.clicks, parameters, withinDates(parameters)).map(({ recipient, at, linkId }) => ({
      recipient,
      ...(advanced.text('passDate') === '1' ? { date: accountTime(at) } : {}),
      ...(advanced.text('passLink') === '1' ? { link: { id: linkId, url: urls.get(linkId) ?? '' } } : {}),
      fields: values(recipient, parameters, state),
    }));
  },

  GetLinksByEmailId: (parameters, state) => sentMailing(parameters, state).links,

  GetBounces(parameters, state) {
    const { advanced } = parameters;
    const id = advanced.has('emailId') ? advanced.integer('emailId') : undefined;
    if (advanced.has('emailId') && !state.account.mailings.has(id ?? 0)) {
      throw new ApiError(3, 'invalid emailId');
    }
    const mailings = [...state.account.mailings.values()].filter((mailing) => id === undefined || mailing.id === id);
    const rows = mailings.flatMap((mailing) => mailing.bounces.map((bounce) => ({ mailing, bounce, at: bounce.at })));
    const kept = page(rows, parameters, withinDates(parameters));
    return kept.map(({ mailing, bounce }) => describeBounce(mailing, bounce, parameters, state));
  },

  GetBouncesByEmailId(parameters, state) {
    const mailing = mailingOf(parameters, state, { missing: 3, unknown: 3 });
    return page(mailing.bounces, parameters, withinDates(parameters)).map((bounce) => describeBounce(mailing, bounce, parameters, state));
  },

  GetRetainedEmailAddresses(parameters, { account }) {
    const from = parameters.advanced.date('lastHardBounceFrom', 2);
    const to = parameters.advanced.date('lastHardBounceTo', 3);
    if (from !== undefined && to !== undefined && from > to) {
      throw new ApiError(4, 'lastHardBounceFrom later than lastHardBounceTo');
    }
    const data: { address: string }[] = [];
    let total = 0;
    for (const [address, at] of account.retainedAddresses) {
      const second = Math.floor(at / 1000) * 1000;
      if ((from !== undefined && second < from) || (to !== undefined && second > to)) {
        continue;
      }
      total += 1;
      if (data.length < MAX_LIMIT) {
        data.push({ address });
      }
    }
    return { total: String(total), data };
  },
};

function sentMailing(parameters: Parameters, state: State): Mailing {
  const mailing = mailingOf(parameters, state);
  if (mailing.status === 'drafted') {
    throw new ApiError(4, 'e-mail not sent');
  }
  return mailing;
}

function describeBounce(mailing: Mailing, bounce: Bounce, parameters: Parameters, state: State) {
  return {
    recipient: String(bounce.recipient),
    date: accountTime(bounce.at),
    type: bounce.type,
    email: mailing.id,
    fields: values(bounce.recipient, parameters, state),
  };
}

/** Values of the fields named by `advanced[fieldId]`; without it, of all fields (inferred, because no client leaves it out). */
function values(recipient: number, parameters: Parameters, { account }: State): { id: number; value: string }[] {
  const asked = parameters.advanced.integers('fieldId');
  if (asked.some((id) => !account.fields.has(id))) {
    throw new ApiError(2, 'invalid field to filter');
  }
  const fields = account.subscribers.get(recipient)?.fields;
  if (!fields) {
    return [];
  }
  const wanted = asked.length > 0 ? asked : [...fields.keys()];
  return wanted.filter((id) => fields.has(id)).map((id) => ({ id, value: fields.get(id) ?? '' }));
}
