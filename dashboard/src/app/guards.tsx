import { lazy, Suspense, useEffect, useState } from "react";
import { guards } from "@/api/guards";
import type { Question } from "@/app/proof";

const Proof = lazy(() => import("@/app/proof").then((module) => ({ default: module.Proof })));

interface Asked {
  question: Question;
  answer: (isHelped: boolean) => void;
}

// Where `send` needs the person: proof again (sudo), or a new session. Calls that wait at the same time
// share one question.
export function Guards() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const waiting = new Map<Question, Promise<boolean>>();
    const ask = (question: Question) => () => {
      const before = waiting.get(question);
      if (before) return before;
      const answer = new Promise<boolean>((resolve) => setAsked({ question, answer: resolve })).finally(() => waiting.delete(question));
      waiting.set(question, answer);
      return answer;
    };
    const unconnected = { ...guards };
    Object.assign(guards, { askForPassword: ask("sudo"), signInAgain: ask("sign-in") });
    return () => void Object.assign(guards, unconnected);
  }, []);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <Proof
        question={asked.question}
        onDone={(isHelped) => {
          setAsked(undefined);
          asked.answer(isHelped);
        }}
      />
    </Suspense>
  );
}
