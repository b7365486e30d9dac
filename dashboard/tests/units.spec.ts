import { customerPassword, type Platform } from "./support/platform";
import { expect, type Page, test } from "./support/fixtures";

async function confirm(page: Page, password: string) {
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
}

const pathOf = (platform: Platform, page: string) => `/platform/v1/tenants/${platform.init.tenant_id}/${page}`;

test("an admin adds, renames and removes units", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 40[03].*units/);
  await signIn();
  await page.goto(`/tenants/${platform.init.tenant_id}`);
  await page.getByRole("link", { name: "Units", exact: true }).click();
  await expect(page.getByRole("row", { name: /My Agency/ })).toBeVisible();
  await page.getByRole("button", { name: "Add a unit" }).click();
  const adding = page.getByRole("dialog", { name: "Add a unit" });
  await adding.getByLabel("Name").fill("my agency");
  await adding.getByRole("button", { name: "Add the unit" }).click();
  await expect(adding.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await expect(adding.getByText("A unit of this tenant has this name already.")).toBeVisible();
  await expect(adding.getByLabel("Name")).toBeFocused();
  await adding.getByLabel("Name").fill("Nort");
  await adding.getByRole("button", { name: "Show API call" }).click();
  await expect(adding.locator("[data-api-call]")).toContainText(pathOf(platform, "units"));
  await look("unit-add");
  await adding.getByRole("button", { name: "Add the unit" }).click();
  await expect(adding).toBeHidden();
  const row = page.getByRole("row", { name: /Nort/ });
  await expect(row).toBeVisible();
  const { result: units } = await platform.call("GET", pathOf(platform, "units"));
  const north = (units as { id: string; name: string }[]).find((unit) => unit.name === "Nort")!;
  await expect(row.getByRole("button", { name: /copy the ID of Nort/ })).toHaveAttribute("title", north.id);

  // By the keyboard alone.
  await page.getByRole("button", { name: "Actions for Nort" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await page.keyboard.press("Enter");
  const renaming = page.getByRole("dialog", { name: "Rename Nort" });
  await expect(renaming.getByLabel("Name")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("North");
  await page.keyboard.press("Enter");
  await expect(renaming).toBeHidden();
  await expect(page.getByRole("row", { name: /North/ })).toBeVisible();
  await look("units");

  await page.getByRole("button", { name: "Actions for My Agency" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  const refused = page.getByRole("dialog", { name: "Remove My Agency?" });
  await expect(refused.getByText("It holds 1 account: that has to be deleted first.")).toBeVisible();
  await refused.getByLabel(/To confirm/).fill("My Agency");
  await refused.getByRole("button", { name: "Remove the unit" }).click();
  await confirm(page, platform.init.password);
  await expect(refused.getByText("This unit holds accounts.")).toBeVisible();
  await look("unit-refused");
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Actions for North" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  const removing = page.getByRole("dialog", { name: "Remove North?" });
  await expect(removing.getByRole("button", { name: "Remove the unit" })).toBeDisabled();
  await removing.getByLabel(/To confirm/).fill("North");
  await look("unit-remove");
  await removing.getByRole("button", { name: "Remove the unit" }).click();
  await expect(removing).toBeHidden();
  await expect(page.getByRole("row", { name: /North/ })).toBeHidden();
  const { result: left } = await platform.call("GET", pathOf(platform, "units"));
  expect(left).toMatchObject([{ name: "My Agency" }]);
});

test("an admin makes another one, who chooses a password, and is removed again", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 40[03].*admins/);
  await platform.call("POST", pathOf(platform, "units"), { name: "North" });
  await signIn();
  await page.goto(`/tenants/${platform.init.tenant_id}`);
  await page.getByRole("link", { name: "Admins", exact: true }).click();
  await expect(page.getByRole("row", { name: /ann@example\.com.*The whole tenant/ })).toBeVisible();
  await page.getByRole("button", { name: "Add an admin" }).click();
  const adding = page.getByRole("dialog", { name: "Add an admin" });
  await adding.getByLabel("E-mail address").fill("ann@example.com");
  await adding.getByRole("button", { name: "Add the admin" }).click();
  await confirm(page, platform.init.password);
  await expect(adding.getByLabel("E-mail address")).toHaveAttribute("aria-invalid", "true");
  await adding.getByLabel("E-mail address").fill("zoe@example.com");
  await adding.getByLabel("Administers").selectOption("The unit North");
  await adding.getByRole("button", { name: "Show API call" }).click();
  await expect(adding.locator("[data-api-call]")).toContainText('"unit_id"');
  // A token is refused here.
  await expect(adding.locator("[data-api-call]")).toContainText("X-Auth-Key");
  await look("admin-add");
  await adding.getByRole("button", { name: "Add the admin" }).click();
  await expect(adding).toBeHidden();
  const row = page.getByRole("row", { name: /zoe@example\.com/ });
  await expect(row.getByText("Invited")).toBeVisible();
  await expect(row.getByRole("cell", { name: "The unit North" })).toBeVisible();
  await expect(row.getByRole("button", { name: /copy the ID of zoe@example\.com/ })).toBeVisible();
  await look("admins");

  await page.getByRole("button", { name: "Remove ann@example.com" }).click();
  const last = page.getByRole("dialog", { name: "Remove ann@example.com?" });
  await last.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(last.getByText(/keeps at least one admin of all of it/)).toBeVisible();
  await look("admin-last");
  await page.keyboard.press("Escape");

  // The mail leads to a password, and that to the one unit.
  await page.context().clearCookies();
  await page.goto(await platform.linkIn("zoe@example.com", "reset-password"));
  await page.getByLabel("New password", { exact: true }).fill(customerPassword);
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed")).toBeVisible();
  await signIn("zoe@example.com", customerPassword);
  await page.goto(`/tenants/${platform.init.tenant_id}/units`);
  await expect(page.getByRole("row", { name: /North/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /My Agency/ })).toBeHidden();
  await page.getByRole("link", { name: "Admins", exact: true }).click();
  await expect(page.getByText("You may not see this")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("This is for admins of the whole tenant.");
  await look("admins-forbidden");

  await page.context().clearCookies();
  await signIn();
  await page.goto(`/tenants/${platform.init.tenant_id}/admins`);
  await page.getByRole("button", { name: "Remove zoe@example.com" }).focus();
  await page.keyboard.press("Enter");
  const removing = page.getByRole("dialog", { name: "Remove zoe@example.com?" });
  await look("admin-remove");
  await removing.getByRole("button", { name: "Remove", exact: true }).focus();
  await page.keyboard.press("Enter");
  await confirm(page, platform.init.password);
  await expect(removing).toBeHidden();
  await expect(row).toBeHidden();
});
