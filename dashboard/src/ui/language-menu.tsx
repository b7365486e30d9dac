import { useLingui } from "@lingui/react/macro";
import { type Language, languages, setLanguage } from "@/lib/locale";
import { CaretDownIcon, TranslateIcon } from "@/ui/icons";
import { Menu, type MenuEntry } from "@/ui/menu";

// The languages, each in its own words. `onChosen` keeps the choice where somebody is signed in.
export function useLanguageEntries(onChosen?: (language: Language) => void): MenuEntry[] {
  const { i18n } = useLingui();
  return Object.entries(languages).map(([code, name]) => ({
    kind: "choice",
    label: name,
    lang: code,
    isChosen: i18n.locale === code,
    onChoose: () => {
      void setLanguage(code as Language);
      onChosen?.(code as Language);
    },
  }));
}

export function LanguageMenu({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { i18n, t } = useLingui();
  const current = languages[i18n.locale as Language];
  const entries = useLanguageEntries(onChosen);
  return <Menu button={<BarButton icon={TranslateIcon} label={t`Language: ${current}`} text={current} />} entries={entries} />;
}

interface BarButtonProps {
  icon: typeof TranslateIcon;
  label: string;
  text: string;
}

// A button of the top bar that opens a menu.
export function BarButton({ icon: Sign, label, text, ...rest }: BarButtonProps) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg px-2.5 text-base text-kumo-default hover:bg-kumo-tint"
    >
      <Sign aria-hidden className="size-4 text-kumo-subtle" />
      {text}
      <CaretDownIcon aria-hidden className="size-3 text-kumo-subtle" />
    </button>
  );
}
