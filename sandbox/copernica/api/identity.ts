import { parseAccountTime } from '../time.ts';
import { invalidData } from './answers.ts';
import type { Handlers } from './call.ts';
import { EXCHANGE } from './login.ts';

const DAY = 86_400_000;

export const identityHandlers: Handlers = {
  'GET /identity': ({ state }) => {
    const { id, name, description, company } = state.account;
    return Response.json({ id: String(id), name, description, company });
  },

  // Calls are counted since the last time that the log was cleared, so they lie in every period with the present in it.
  'GET /consumption': ({ state, query }) => {
    const [begin, end] = [parseAccountTime(query.text('begin') ?? ''), parseAccountTime(query.text('end') ?? '')];
    if (begin === undefined || end === undefined) {
      throw invalidData();
    }
    const isWithin = (instant: number) => instant >= begin && instant < end + DAY;
    const destinations = [...state.account.destinations.draganddrop.values(), ...state.account.destinations.html.values()];
    const counts = Object.entries(state.calls.counts()).filter(([name]) => name !== EXCHANGE);
    const calls = counts.reduce((sum, [, count]) => sum + count, 0);
    const emails = destinations.filter(({ at }) => isWithin(at)).length;
    return Response.json({
      emails,
      texts: [...state.account.textMessages.values()].filter(({ at }) => isWithin(at)).length,
      fax: 0,
      webpages: 0,
      apicalls: isWithin(state.clock.now()) ? calls : 0,
      litmustests: 0,
      twofiftyoktests: 0,
    });
  },
};
