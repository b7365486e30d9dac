import { expect, test } from "./support/fixtures";

test("two partners never see each other", async ({ page, platform, signIn, hygiene }) => {
  hygiene.expect(/status of 40[034]/);
  const { result: acme } = await platform.call("POST", "/accounts", { name: "Acme Garden" });
  const { result: zone } = await platform.call("POST", "/zones", { name: "acme-garden.com", account: { id: acme.id } });
  const eve = platform.addTenant("Other Agency", "eve@example.com");
  await signIn("eve@example.com", eve.password);
  await page.getByRole("searchbox").first().fill("Acme");
  await expect(page.getByText("Nothing matches")).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("acme");
  await expect(page.getByRole("dialog").getByText("Nothing is found.")).toBeVisible();
  await page.keyboard.press("Escape");

  const foreign = [`/${acme.id}/home`, `/${acme.id}/members`, `/${acme.id}/audit-log`, `/${acme.id}/billing`, `/${acme.id}/${zone.id}`];
  for (const address of [...foreign, `/tenants/${platform.init.tenant_id}`]) {
    await page.goto(address);
    await expect(page.getByRole("alert").first()).toBeVisible();
    await expect(page.getByText(/acme/i)).toHaveCount(0);
  }
  await page.goto("/websites");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("acme-garden.com")).toHaveCount(0);
});
