import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { guards } from "@/api/guards";
import { forget } from "@/api/query";
import { useSession } from "@/api/session";
import { FactorDialog } from "@/features/second-factors/factor-dialog";
import { PasswordDialog } from "@/features/sessions/password-dialog";
import { Button } from "@/ui/button";

type Question = "sudo" | "sign-in";

interface Asked {
  question: Question;
  answer: (isHelped: boolean) => void;
}

interface ProofProps {
  question: Question;
  onDone: (isHelped: boolean) => void;
}

// The password, and after it or instead of it the second factor.
function Proof({ question, onDone }: ProofProps) {
  const { has_two_factor, second_factor } = useSession();
  const [isFactor, setIsFactor] = useState(false);
  const finish = () => {
    onDone(true);
    void forget("/session");
  };
  const close = () => onDone(false);
  if (isFactor) return <FactorDialog question={question} hasKeys={second_factor.methods.includes("webauthn")} onDone={finish} onClose={close} />;
  return (
    <PasswordDialog
      question={question}
      onDone={(needs) => (needs.includes("second_factor") ? setIsFactor(true) : finish())}
      onClose={close}
      otherWay={
        question === "sudo" &&
        has_two_factor && (
          <Button variant="ghost" onClick={() => setIsFactor(true)} className="justify-center">
            <Trans>Use the second factor instead</Trans>
          </Button>
        )
      }
    />
  );
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
    <Proof
      question={asked.question}
      onDone={(isHelped) => {
        setAsked(undefined);
        asked.answer(isHelped);
      }}
    />
  );
}
