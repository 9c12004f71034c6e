import { deliveredCount } from '../../../webservice/catalogue/contracts.ts';

/** One page of a list, as it is delivered. */
export interface Page<Row> {
  readonly data: readonly Row[];
  /** How many rows the service takes for a page. */
  readonly limit?: number | null | undefined;
}

/** How many rows a full page has: what was asked for, unless the service allows fewer. */
export function fullPage({ limit }: Page<unknown>, asked: number): number {
  return Math.min(asked, limit || asked);
}

/** Whether there are no rows behind those of a page. */
export function isLastPage(page: Page<unknown>, asked: number): boolean {
  return deliveredCount(page.data) < fullPage(page, asked);
}
