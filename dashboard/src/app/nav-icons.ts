import type { NavSign } from "@/routing/nav";
import { BuildingOfficeIcon, BuildingsIcon, GlobeIcon, HouseIcon, type Icon, UserCircleIcon } from "@/ui/icons";

// Entries name their icon, so that who has not signed in need not load it.
export const navIcons: Record<NavSign, Icon> = {
  accounts: BuildingsIcon,
  home: HouseIcon,
  profile: UserCircleIcon,
  tenants: BuildingOfficeIcon,
  websites: GlobeIcon,
};
