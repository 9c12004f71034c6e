import { deliveredCount } from '../../../webservice/catalogue/contracts.ts';
import { MAX_LIMIT } from '../methods/contracts.ts';
import { MAX_PAGES } from './depth.ts';
import { isLastPage, type Page } from './page.ts';

/** Asks for one page of a list. */
export type ReadPage<Row> = (page: { readonly start: number; readonly limit: number; readonly total: false }) => Promise<Page<Row>>;

/**
 * All rows of a list, page by page; of a very long one, the first 5,000.
 *
 * @throws what a reading throws
 */
export async function allRows<Row>(read: ReadPage<Row>): Promise<Row[]> {
  const found: Row[] = [];
  let start = 0;
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = await read({ start, limit: MAX_LIMIT, total: false });
    found.push(...page.data);
    start += deliveredCount(page.data);
    if (isLastPage(page, MAX_LIMIT)) {
      break;
    }
  }
  return found;
}
