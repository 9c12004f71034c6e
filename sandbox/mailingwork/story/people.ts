import { ensure } from '../../story/screen.ts';
import type { Mail } from '../account/model.ts';
import type { Sandbox } from '../sandbox.ts';

/*
 * What people do in a browser: send the forms of the sandbox's pages, read mails, open links.
 */

/**
 * Fills in and sends a form of the sandbox.
 *
 * @param path of its page
 * @throws StepFailed where the page refuses
 */
export async function sendForm({ url }: Sandbox, path: string, inputs: [string, string][]): Promise<void> {
  const response = await fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(inputs), redirect: 'manual' });
  ensure(response.status < 400, `The page ${path} answered ${response.status}.`);
  await response.body?.cancel();
}

/**
 * Opens a page of the sandbox.
 *
 * @throws StepFailed where there is none
 */
export async function openPage({ url }: Sandbox, path: string): Promise<void> {
  const response = await fetch(`${url}${path}`);
  ensure(response.ok, `The page ${path} answered ${response.status}.`);
  await response.body?.cancel();
}

/**
 * The newest mail of a kind in the outbox.
 *
 * @throws StepFailed where there is none
 */
export function newestMail({ account }: Sandbox, to: string, kind: Mail['kind']): Mail {
  const mail = [...account.outbox.values()].findLast((one) => one.to === to && one.kind === kind);
  ensure(mail !== undefined, `The outbox holds no mail of the kind “${kind}” to ${to}.`);
  return mail;
}

/**
 * The path of a link in a mail.
 *
 * @throws StepFailed where there is none
 */
export function linkIn(mail: Mail, label: string): string {
  const link = mail.links.find((one) => one.label === label);
  ensure(link !== undefined, `The mail “${mail.subject}” has no link “${label}”.`);
  return link.path;
}
