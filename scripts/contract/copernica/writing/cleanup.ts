import { deleteProfile, getProfile, getProfiles } from '../../../../copernica/api/methods/profiles.ts';
import { deleteWebhook, getWebhook, getWebhooks } from '../../../../copernica/api/methods/webhooks.ts';
import { type Observer, understood } from '../../observer.ts';
import type { OwnRecords } from './own.ts';

/** More profiles than this a run never makes. */
const MOST = 10;
const ATTEMPTS = 2;

/**
 * Removes what a run made: profiles are looked for by the tag too, and a webhook by its address, because an answer may have been lost. Reads afterwards whether it is gone.
 *
 * @returns what is left over, one sentence each
 */
export async function cleanUp(observer: Observer, database: number, own: OwnRecords): Promise<string[]> {
  return [...(await removeWebhooks(observer, own)), ...(await removeProfiles(observer, database, own))];
}

async function removeWebhooks(observer: Observer, own: OwnRecords): Promise<string[]> {
  const listed = own.hasUnknownWebhook ? await webhookFor(observer, own.handler) : undefined;
  const left = listed === null ? [`perhaps a webhook for ${own.handler}: it was not found in the list of webhooks, but the dashboard shows it`] : [];
  for (const webhook of listed ? [...own.webhooks, listed] : own.webhooks) {
    const isGone = await removed(
      () => observer.askAnyway(deleteWebhook, { webhook }),
      async () => (await observer.askAnyway(getWebhook, { webhook })).failure?.kind === 'not_found',
    );
    left.push(...(isGone ? [] : [`webhook ${webhook} for ${own.handler}`]));
  }
  return left;
}

/** The id of the webhook that calls an address; null where the list, whose existence is assumed, does not show it. */
async function webhookFor(observer: Observer, handler: string): Promise<number | null> {
  const { data = [] } = understood(getWebhooks, await observer.askAnyway(getWebhooks)) ?? {};
  return data.find((webhook) => Object.values(webhook).includes(handler))?.ID ?? null;
}

async function removeProfiles(observer: Observer, database: number, own: OwnRecords): Promise<string[]> {
  const { field, tag } = own;
  if (field === null) {
    return [];
  }
  const answer = await observer.askAnyway(getProfiles, { database, query: { limit: MOST, 'fields[]': [`${field}==${tag}`] } });
  const listed = understood(getProfiles, answer)?.data;
  // A condition that is ignored brings others' profiles.
  const mine = (listed ?? []).filter(({ fields }) => fields[field]?.startsWith(tag) === true).map(({ ID }) => ID);
  const left = listed === undefined ? [`perhaps profiles with ${tag} in the database ${database}: they could not be looked up`] : [];
  for (const profile of new Set([...own.profiles, ...mine])) {
    const isGone = await removed(
      () => observer.askAnyway(deleteProfile, { profile, body: { completely: true } }),
      () => isRemoved(observer, profile),
    );
    left.push(...(isGone ? [] : [`profile ${profile} with ${tag} in the database ${database}`]));
  }
  return left;
}

/** Removes what is still there, and once more where that fails. */
async function removed(remove: () => Promise<unknown>, isGone: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await isGone()) {
      return true;
    }
    await remove();
  }
  return isGone();
}

async function isRemoved(observer: Observer, profile: number): Promise<boolean> {
  const answer = await observer.askAnyway(getProfile, { profile });
  const read = understood(getProfile, answer);
  return answer.failure?.kind === 'not_found' || (read !== null && read.removed !== null);
}
