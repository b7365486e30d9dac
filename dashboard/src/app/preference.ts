import { useLingui } from "@lingui/react/macro";
import { platform } from "@/api/call";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { type Appearance, setAppearance } from "@/lib/appearance";
import type { Language } from "@/lib/locale";
import { toast } from "@/ui/toasts";

type PreferencesChange = { language?: Language; appearance?: Appearance; shows_first_steps?: boolean };

// What was chosen outside of Preferences is kept there.
export function useKeepPreference() {
  const { t } = useLingui();
  return async (change: PreferencesChange) => {
    try {
      await send(platform("patch", "/user/preferences", { body: change }));
      await forget("/session", "/user/preferences");
    } catch (error) {
      toast.failed(t`This choice could not be kept`, error);
    }
  };
}

// Light or dark, at once and from now on.
export function useAppearance() {
  const keepPreference = useKeepPreference();
  return (appearance: Appearance) => {
    setAppearance(appearance);
    void keepPreference({ appearance });
  };
}
