import type { Call } from "@/api/call";
import { asProblem, type Problem } from "@/api/problem";
import { send } from "@/api/send";
import { randomHex } from "@/lib/random";

export interface Outcome<Row> {
  row: Row;
  // What the server refused it with; nothing where it was done.
  problem?: Problem;
}

interface Run {
  // No further row is begun.
  isStopped: () => boolean;
  onOutcome: (done: number) => void;
}

const atOnce = 4;
const tries = 3;

const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

// Too many calls are waited out, and what may only have been lost on the way is sent again under
// its key.
async function sendOne<Row>(row: Row, call: Call<unknown>): Promise<Outcome<Row>> {
  const idempotencyKey = randomHex();
  for (let left = tries; ; left--) {
    try {
      await send(call, { idempotencyKey });
      return { row };
    } catch (error) {
      const problem = asProblem(error);
      const isLost = problem.isOffline || problem.status >= 500;
      if (problem.status !== 429 && (!isLost || left <= 1)) return { row, problem };
      await pause(problem.retryAfterSeconds || 1);
    }
  }
}

// The same call for every row, a few at once. Rows that were not begun have no outcome.
export async function sendAll<Row>(rows: Row[], callOf: (row: Row) => Call<unknown>, run: Run): Promise<Outcome<Row>[]> {
  const outcomes: Outcome<Row>[] = [];
  const waiting = [...rows];
  const work = async () => {
    for (let row = waiting.shift(); row !== undefined && !run.isStopped(); row = waiting.shift()) {
      outcomes.push(await sendOne(row, callOf(row)));
      run.onOutcome(outcomes.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}
