import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { forget } from "@/api/query";
import { useSession } from "@/api/session";
import { FactorDialog } from "@/features/second-factors/factor-dialog";
import { PasswordDialog } from "@/features/sessions/password-dialog";
import { Button } from "@/ui/button";

export type Question = "sudo" | "sign-in";

interface ProofProps {
  question: Question;
  onDone: (isHelped: boolean) => void;
}

// The password, and after it or instead of it the second factor.
export function Proof({ question, onDone }: ProofProps) {
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
