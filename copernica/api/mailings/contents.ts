import type { Account } from '../connection/account.ts';
import { getDocuments, getTemplates } from '../methods/sending.ts';
import { allRows } from '../paging/all_rows.ts';
import type { Engine, OfEngine } from './engines.ts';

/** What a mailing is made of: a template of the one mail engine, or a document of the other. */
export interface Content extends OfEngine {
  readonly name: string;
  readonly isArchived: boolean;
}

/**
 * The templates or documents of the account, the newest first: those with the highest ids (assumed).
 *
 * @param engine `dnd` for templates, `html` for documents
 * @throws ServiceFailure
 */
export async function contentsOf(account: Account, engine: Engine): Promise<Content[]> {
  const rows = await allRows((page) =>
    engine === 'dnd' ? account.call(getTemplates, { query: page }) : account.call(getDocuments, { query: { ...page, source: false } }),
  );
  const contents = rows.map(({ id, name, subject, archived }) => ({ engine, id, name: name.trim() || subject, isArchived: archived === true }));
  return contents.toSorted((one, other) => other.id - one.id);
}
