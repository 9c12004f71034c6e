import { ensure } from '../../story/screen.ts';
import type { Profile } from '../account/model.ts';
import { sendMailing } from '../mailing/send.ts';
import { preferencePath } from '../pages/links.ts';
import type { Sandbox } from '../sandbox.ts';
import { named } from './demo_account.ts';

/*
 * What marketers do in Copernica, and what people do in a browser: read mails, follow links, send forms.
 */

/**
 * Sends a newsletter of the Marketing Suite to one profile.
 *
 * @returns the id of its mail in the outbox
 * @throws StepFailed where none was sent
 */
export function mailNewsletter(sandbox: Sandbox, profileId: number): number {
  const { account } = sandbox;
  const { id: contentId } = named([...account.templates.values()], 'Nieuwsbrief');
  const mailing = sendMailing(sandbox, { family: 'draganddrop', contentId, target: { type: 'profile', id: profileId } });
  ensure(mailing !== undefined, 'The newsletter was not sent.');
  return newestMailId(sandbox);
}

/**
 * The mail that was sent last.
 *
 * @returns its id in the outbox
 * @throws StepFailed where none was sent
 */
export function newestMailId({ account }: Sandbox): number {
  const mail = [...account.outbox.values()].at(-1);
  ensure(mail !== undefined, 'No mail was sent.');
  return mail.id;
}

/**
 * Reads a mail, and follows one of its links.
 *
 * @param title what is written on the link
 * @throws StepFailed where there is none
 */
export async function clickLink(sandbox: Sandbox, mailId: number, title: string): Promise<void> {
  const page = await open(sandbox, `/outbox/${mailId}`);
  const [, path] = new RegExp(`href="(/outbox/\\d+/click/\\d+)">${title}<`).exec(page) ?? [];
  ensure(path !== undefined, `The mail has no link “${title}”.`);
  await open(sandbox, path);
}

/**
 * Reads a mail, and finds its unsubscribe link.
 *
 * @returns the link's path
 * @throws StepFailed where there is none
 */
export async function readMail(sandbox: Sandbox, mailId: number): Promise<string> {
  const [, path] = /href="(\/unsubscribe\/[^"]+)"/.exec(await open(sandbox, `/outbox/${mailId}`)) ?? [];
  ensure(path !== undefined, 'The mail has no unsubscribe link.');
  return path;
}

/**
 * Opens a page of the box.
 *
 * @returns its HTML
 * @throws StepFailed where there is none
 */
export async function open({ url }: Sandbox, path: string): Promise<string> {
  const response = await fetch(`${url}${path}`);
  ensure(response.ok, `The page ${path} answered ${response.status}.`);
  return response.text();
}

/**
 * Changes fields on the preference page of a person.
 *
 * @param values by field id
 * @throws StepFailed where the page refuses
 */
export async function changeData({ url }: Sandbox, profile: Profile, values: Readonly<Record<number, string>>): Promise<void> {
  const inputs = Object.entries(values).map(([id, value]) => [`fields[${id}]`, value] satisfies [string, string]);
  const response = await fetch(`${url}${preferencePath(profile)}`, { method: 'POST', body: new URLSearchParams(inputs), redirect: 'manual' });
  await response.body?.cancel();
  ensure(response.status === 303, `The preference page answered ${response.status}.`);
}
