/**
 * What one event of a mail is called wherever it is told, such as in a webhook and in a line of a log file, so that a Zap can look up whether it has been handled.
 *
 * @param type such as `click`, in the words of webhooks
 * @param messageId the mail to one person; null where it is not told
 * @param seconds when it happened, in seconds since 1970; null where it is not told
 * @returns null where a part is missing, without which it would stand for other events too
 */
export function eventKey(type: string, messageId: string | null, seconds: number | null): string | null {
  return messageId === null || seconds === null ? null : `${type}:${messageId}:${seconds}`;
}
