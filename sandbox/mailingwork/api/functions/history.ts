import type { State } from '../../state.ts';
import { accountTime } from '../../time.ts';
import { ApiError } from '../envelope.ts';
import type { Parameters } from '../parameters.ts';
import { page, withinDates } from '../parameters.ts';
import type { Handlers } from './handler.ts';

interface HistoryRow {
  at: number;
  type: string;
  recipient: number;
  email: number | null;
}

/** What happened to subscribers, as one chronological list. Only the names and `listFilter` are documented (changelog of the API). */
export const historyHandlers: Handlers = {
  GetHistory: (parameters, state) => describe(page(rows(parameters, state), parameters, withinDates(parameters))),

  /** The export is a background job. Here it is created when its answer is fetched, with the parameters it was started with. */
  ExportHistory(parameters, { account }) {
    const jobId = account.nextId('history export');
    account.historyExports.set(jobId, parameters);
    return { jobId };
  },

  /** The excerpt of the manual cuts this name off after "GetExportHistor"; the rest is assumed. */
  GetExportHistory(parameters, state) {
    const jobId = parameters.integer('jobId');
    if (jobId === undefined) {
      throw new ApiError(2, 'missing jobId');
    }
    const asked = state.account.historyExports.get(jobId);
    if (!asked) {
      throw new ApiError(3, 'job not found');
    }
    return { jobId, status: 'done', data: describe(rows(asked, state).filter(withinDates(asked))) };
  },
};

function rows(parameters: Parameters, { account }: State): HistoryRow[] {
  const found: HistoryRow[] = [];
  for (const { activatedAt, subscriberId } of account.optins.values()) {
    if (activatedAt !== null && subscriberId !== null) {
      found.push({ at: activatedAt, type: 'optin', recipient: subscriberId, email: null });
    }
  }
  for (const { finalizedAt, subscriberId, mailingId } of account.optouts.values()) {
    if (finalizedAt !== null) {
      found.push({ at: finalizedAt, type: 'optout', recipient: subscriberId, email: mailingId });
    }
  }
  for (const { id, sendings, openings, clicks, bounces } of account.mailings.values()) {
    const kinds = { sent: sendings, opening: openings, click: clicks, bounce: bounces };
    for (const [type, happened] of Object.entries(kinds)) {
      for (const { at, recipient } of happened) {
        found.push({ at, type, recipient, email: id });
      }
    }
  }
  const lists = parameters.integers('listFilter').concat(parameters.advanced.integers('listFilter'));
  const kept = lists.length === 0 ? found : found.filter(({ recipient }) => lists.some((id) => account.subscribers.get(recipient)?.lists.has(id)));
  return kept.sort((one, other) => one.at - other.at);
}

function describe(history: HistoryRow[]) {
  return history.map(({ at, type, recipient, email }) => ({ date: accountTime(at), type, recipient: String(recipient), email }));
}
