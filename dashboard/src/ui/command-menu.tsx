import { CommandPalette } from "@cloudflare/kumo/components/command-palette";
import { Dialog } from "@cloudflare/kumo/primitives/dialog";
import { Trans } from "@lingui/react/macro";
import type { Icon } from "@/ui/icons";

export interface Command {
  id: string;
  label: string;
  // What it belongs to, in small letters.
  detail?: string;
  icon?: Icon;
  onChoose: (inNewTab: boolean) => void;
}

export interface CommandGroup {
  id: string;
  label: string;
  items: Command[];
}

interface CommandMenuProps {
  title: string;
  placeholder: string;
  search: string;
  onSearch: (search: string) => void;
  groups: CommandGroup[];
  onClose: () => void;
}

// One field for everything: pages, things by name or id, actions.
export function CommandMenu({ title, placeholder, search, onSearch, groups, onClose }: CommandMenuProps) {
  const choose = (command: Command, inNewTab: boolean) => {
    onClose();
    command.onChoose(inNewTab);
  };
  return (
    <CommandPalette.Root
      open
      onOpenChange={(open: boolean) => !open && onClose()}
      items={groups}
      value={search}
      onValueChange={onSearch}
      itemToStringValue={(group: CommandGroup) => group.label}
      getSelectableItems={(all: CommandGroup[]) => all.flatMap((group) => group.items)}
      onSelect={(command: Command, { newTab }: { newTab: boolean }) => choose(command, newTab)}
    >
      <Dialog.Title className="sr-only">{title}</Dialog.Title>
      <CommandPalette.Input className="rounded-lg ring ring-kumo-line" placeholder={placeholder} aria-label={title} />
      <CommandPalette.List>
        <CommandPalette.Results>
          {(group: CommandGroup) => (
            <CommandPalette.Group key={group.id} items={group.items}>
              <CommandPalette.GroupLabel>{group.label}</CommandPalette.GroupLabel>
              <CommandPalette.Items>
                {(command: Command) => {
                  const Sign = command.icon;
                  return (
                    <CommandPalette.Item key={command.id} value={command} onClick={() => choose(command, false)}>
                      <span className="flex min-w-0 items-center gap-3">
                        {Sign && <Sign aria-hidden className="size-4 shrink-0 text-kumo-subtle" />}
                        <span className="truncate">{command.label}</span>
                        {command.detail && <span className="truncate text-sm text-kumo-subtle">{command.detail}</span>}
                      </span>
                    </CommandPalette.Item>
                  );
                }}
              </CommandPalette.Items>
            </CommandPalette.Group>
          )}
        </CommandPalette.Results>
        <CommandPalette.Empty>
          <Trans>Nothing is found.</Trans>
        </CommandPalette.Empty>
      </CommandPalette.List>
      <CommandPalette.Footer>
        <Trans>Arrow keys choose, Enter opens, with Ctrl in a new tab.</Trans>
      </CommandPalette.Footer>
    </CommandPalette.Root>
  );
}
