import { defineTrigger } from 'zapier-platform-core';
import type { Input } from '../inputs/input.ts';
import type { Performing } from './perform.ts';

/** One choice of a dropdown. */
export interface Choice {
  readonly id: number | string;
  readonly label: string;
}

const CHOICES_PER_PAGE = 100;

/**
 * The function that declares the hidden triggers behind the dropdowns of one service. It takes a function that reads all choices, which may depend on what
 * the user filled in so far; they are shown in pages.
 */
export function dropdownWith<Account>(performing: Performing<Account>) {
  return (key: string, noun: string, read: (account: Account, input: Input) => Promise<readonly Choice[]>) =>
    defineTrigger({
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
