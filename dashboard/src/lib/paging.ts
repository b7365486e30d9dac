import * as v from "valibot";

// Where a long list stands, as it is in the address: which page, and how many rows a page has.
const number = v.optional(v.fallback(v.pipe(v.string(), v.regex(/^([1-9]\d{0,6})?$/)), ""));

export const pagingSearch = { page: number, per_page: number };

export interface PagingSearch {
  page?: string | undefined;
  per_page?: string | undefined;
}

export interface Paging {
  page: number;
  perPage: number;
}

export const pageSizes = [50, 200, 1000];

export function pagingOf(search: PagingSearch): Paging {
  const wanted = Number(search.per_page);
  return { page: Number(search.page || 1), perPage: pageSizes.includes(wanted) ? wanted : pageSizes[0]! };
}

// How the address follows a list: Back returns to the page before, but not through every letter of a
// search, for which the window need not be scrolled either.
export const stepOf = ({ page }: PagingSearch) => ({ replace: page === undefined, resetScroll: page !== undefined });
