import { defineTrigger } from 'zapier-platform-core';
import type { Account } from '../mailingwork/connection/account.ts';
import type { Mailing } from '../mailingwork/functions/mailings/emails.ts';
import { mailingLabel } from '../mailingwork/mailings/mailings.ts';
import { type DirectoryPart, readFresh } from '../mailingwork/names/directory.ts';
import type { Input } from '../zapier/inputs/input.ts';
import { performing } from './perform.ts';

/** One choice of a dropdown. */
export interface Choice {
  readonly id: number | string;
  readonly label: string;
}

const CHOICES_PER_PAGE = 100;

/**
 * Declares the hidden trigger behind a dropdown.
 *
 * @param read all choices, which may depend on what the user filled in so far; they are shown in pages
 */
export function dropdown(key: string, noun: string, read: (account: Account, input: Input) => Promise<readonly Choice[]>) {
  return defineTrigger({
    key,
    noun,
    display: { label: `All ${noun}s`, description: `Triggers when the choices for a dropdown of ${noun.toLowerCase()}s are needed.`, hidden: true },
    operation: {
      type: 'polling',
      canPaginate: true,
      perform: performing('editing', async (account, input, bundle) => {
        const start = (bundle.meta.page ?? 0) * CHOICES_PER_PAGE;
        // The platform refuses two choices with one id.
        const choices = [...new Map((await read(account, input)).map((choice) => [String(choice.id), choice])).values()];
        return choices.slice(start, start + CHOICES_PER_PAGE).map(({ id, label }) => ({ id: String(id), label }));
      }),
    },
  });
}

/** Declares the dropdown of one part of the account's directory: names with ids. */
export function directoryDropdown<Row extends { readonly id: number; readonly name: string }>(key: string, noun: string, part: DirectoryPart<Row>) {
  return dropdown(key, noun, async (account) => (await readFresh(account, part)).map(({ id, name }) => ({ id, label: `${name.trim() || noun} (${id})` })));
}

/**
 * Declares a dropdown of e-mails.
 *
 * @param read those that the operations with this dropdown can use, newest first
 */
export function mailingDropdown(key: string, noun: string, read: (account: Account) => Promise<readonly Mailing[]>) {
  return dropdown(key, noun, async (account) => (await read(account)).map((mailing) => ({ id: mailing.id, label: mailingLabel(mailing) })));
}
