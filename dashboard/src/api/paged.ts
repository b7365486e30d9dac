import { useQueries } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { Call } from "@/api/call";
import { keyOf, queryOf } from "@/api/query";
import { send } from "@/api/send";
import type { Paging } from "@/lib/paging";

// One page of a long list.
export interface PagedRows<Row> extends Paging {
  // Of the whole list.
  total: number | undefined;
  // How many rows stand before this page, and how many are on it.
  offset: number;
  count: number;
  rowAt: (index: number) => Row | undefined;
  // The rows in sight have changed.
  onWindow?: (first: number, last: number) => void;
  // All rows of all pages, at most so many.
  readAll: (max?: number) => Promise<Row[]>;
  // What is shown was found for an earlier question.
  isOld: boolean;
  isPending: boolean;
  isFetching: boolean;
  updatedAt: number;
  error: unknown;
  retry: () => void;
}

// The server is asked for so many rows at once, however many a page shows.
const readAtOnce = 50;

type CallOf<Row> = (page: number, perPage: number) => Call<Row[]>;

async function readAll<Row>(callOf: CallOf<Row>, max = Infinity): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page++) {
    const { result, info } = await send(callOf(page, readAtOnce));
    rows.push(...result);
    const isLast = result.length < readAtOnce || rows.length >= (info.total_count ?? 0);
    if (isLast || rows.length >= max) return rows.slice(0, max);
  }
}

interface Found<Row> {
  total: number | undefined;
  parts: Map<number, Row[]>;
}

const countOn = (total: number | undefined, offset: number, perPage: number) => Math.min(Math.max((total ?? 0) - offset, 0), perPage);

interface Rows {
  first: number;
  last: number;
}

// Rows are read before they come into sight; the same ones for as long as no others are needed.
function nearTo(first: number, last: number, before: Rows): Rows {
  const part = (index: number) => Math.floor(Math.max(index, 0) / readAtOnce) * readAtOnce;
  const near = { first: part(first - readAtOnce), last: part(last + readAtOnce) + readAtOnce - 1 };
  return near.first === before.first && near.last === before.last ? before : near;
}

// A list of which only the rows in sight are read. While the answer to a new question is on its way,
// the rows of the last one stay.
export function usePagedRows<Row>(callOf: CallOf<Row>, paging: Paging): PagedRows<Row> {
  const { page, perPage } = paging;
  const [near, setNear] = useState({ first: 0, last: readAtOnce - 1 });
  const onWindow = useCallback((first: number, last: number) => setNear((before) => nearTo(first, last, before)), []);
  const offset = (page - 1) * perPage;
  const partOf = (index: number) => Math.floor((offset + Math.min(index, perPage - 1)) / readAtOnce) + 1;
  const firstPart = partOf(near.first);
  const lastPart = Math.max(firstPart, partOf(near.last));
  const numbers = Array.from({ length: lastPart - firstPart + 1 }, (_, index) => firstPart + index);
  const results = useQueries({ queries: numbers.map((part) => queryOf(callOf(part, readAtOnce))) });
  const question = JSON.stringify(keyOf(callOf(0, readAtOnce)));
  const kept = useRef({ question, found: { total: undefined, parts: new Map() } as Found<Row> });

  const answered = results.find((result) => result.data);
  const isOld = !answered && kept.current.question !== question;
  if (answered) {
    const before = kept.current.question === question ? kept.current.found.parts : new Map<number, Row[]>();
    const parts = new Map(before);
    results.forEach((result, index) => result.data && parts.set(numbers[index]!, result.data.result));
    kept.current = { question, found: { total: answered.data!.info.total_count ?? answered.data!.result.length, parts } };
  }
  const { total, parts } = kept.current.found;
  const failed = results.find((result) => result.error);
  return {
    page,
    perPage,
    total,
    offset,
    count: countOn(total, offset, perPage),
    rowAt: (index) => parts.get(Math.floor((offset + index) / readAtOnce) + 1)?.[(offset + index) % readAtOnce],
    onWindow,
    readAll: (max) => readAll(callOf, max),
    isOld,
    isPending: total === undefined && !failed,
    isFetching: results.some((result) => result.isFetching),
    updatedAt: Math.min(...results.map((result) => result.dataUpdatedAt)),
    error: failed?.error,
    retry: () => results.forEach((result) => void result.refetch()),
  };
}

interface Read {
  error: unknown;
  isFetching: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

// A page of a list that was read whole.
export function pageOfRows<Row>(rows: Row[] | undefined, paging: Paging, read: Read): PagedRows<Row> {
  const offset = (paging.page - 1) * paging.perPage;
  return {
    ...paging,
    total: rows?.length,
    offset,
    count: countOn(rows?.length, offset, paging.perPage),
    rowAt: (index) => rows?.[offset + index],
    readAll: (max) => Promise.resolve(rows?.slice(0, max) ?? []),
    isOld: false,
    isPending: !rows && !read.error,
    isFetching: read.isFetching,
    updatedAt: read.dataUpdatedAt,
    error: read.error,
    retry: () => void read.refetch(),
  };
}
