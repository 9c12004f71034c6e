import type { Mail } from '../account/mail_model.ts';
import type { Profile } from '../account/model.ts';

/** The page where a person sees and changes their own data. Id and secret code together are what the service's own personal links carry. */
export function preferencePath({ id, secret }: Profile): string {
  return `/preferences/${id}/${secret}`;
}

/** The unsubscribe link of a mail. */
export function unsubscribePath({ unsubscribeCode }: Mail): string {
  return `/unsubscribe/${unsubscribeCode}`;
}
