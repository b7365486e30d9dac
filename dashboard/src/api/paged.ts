import { useQueries } from "@tanstack/react-query";
import { useRef } from "react";
import type { Call } from "@/api/call";
import { keyOf, queryOf } from "@/api/query";

export interface Window {
  first: number;
  last: number;
}

export interface PagedRows<Row> {
  total: number | undefined;
  rowAt: (index: number) => Row | undefined;
  // What is shown was found for an earlier question.
  isOld: boolean;
  isPending: boolean;
  error: unknown;
  retry: () => void;
}

interface Found<Row> {
  total: number | undefined;
  pages: Map<number, Row[]>;
}

// A long list of which only the pages in sight are read. While the answer to a new question is on its
// way, the rows of the last one stay.
export function usePagedRows<Row>(
  callOf: (page: number, perPage: number) => Call<Row[]>,
  perPage: number,
  window: Window,
): PagedRows<Row> {
  const firstPage = Math.floor(window.first / perPage) + 1;
  const lastPage = Math.max(firstPage, Math.floor(window.last / perPage) + 1);
  const numbers = Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index);
  const results = useQueries({ queries: numbers.map((page) => queryOf(callOf(page, perPage))) });
  const question = JSON.stringify(keyOf(callOf(0, perPage)));
  const kept = useRef({ question, found: { total: undefined, pages: new Map() } as Found<Row> });

  const answered = results.find((result) => result.data);
  const isOld = !answered && kept.current.question !== question;
  if (answered) {
    const before = kept.current.question === question ? kept.current.found.pages : new Map<number, Row[]>();
    const pages = new Map(before);
    results.forEach((result, index) => result.data && pages.set(numbers[index]!, result.data.result));
    kept.current = { question, found: { total: answered.data!.info.total_count ?? answered.data!.result.length, pages } };
  }
  const { total, pages } = kept.current.found;
  const failed = results.find((result) => result.error);
  return {
    total,
    rowAt: (index) => pages.get(Math.floor(index / perPage) + 1)?.[index % perPage],
    isOld,
    isPending: total === undefined && !failed,
    error: failed?.error,
    retry: () => results.forEach((result) => void result.refetch()),
  };
}
