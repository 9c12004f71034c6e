import { newTag } from '../../writing.ts';

/** Names of what a run makes for itself; all hold the tag, so that nothing else is ever taken for it. */
export interface OwnRecords {
  readonly tag: string;
  readonly lists: readonly [string, string];
  readonly addresses: readonly [string, string];
  readonly field: string;
  /** The host does not exist, so what an event would send there reaches no one. */
  readonly webhookUrl: string;
  readonly webhookApp: string;
}

/** Makes names that no account has yet. */
export function nameOwnRecords(tag: string = newTag()): OwnRecords {
  return {
    tag,
    lists: [`${tag} A`, `${tag} B`],
    addresses: [`${tag}-1@example.com`, `${tag}-2@example.com`],
    field: `${tag} field`,
    webhookUrl: `https://${tag}.example.com/hook`,
    webhookApp: tag,
  };
}
