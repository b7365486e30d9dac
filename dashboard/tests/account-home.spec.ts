import { expect, test } from "./support/fixtures";

test("the home of an account shows what is in it and what it lacks", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  const { result: zone } = await platform.call("POST", "/zones", { name: "acme.com", account: { id: account } });
  await platform.call("POST", `/accounts/${account}/members`, { email: "zoe@customer.example", roles: ["05784afa30c1afe1440e79d9351c7430"], status: "pending" });
  await signIn();
  await page.goto(`/${account}/home`);
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(card("What to do next")).toContainText("1 website waits for its name servers or records.");
  await expect(card("What to do next")).toContainText("All websites are on the free plan.");
  await expect(card("What to do next")).not.toContainText("The customer cannot open the account yet.");
  await expect(card("Members")).toContainText("zoe@customer.example");
  await expect(card("Members")).toContainText("Invited");
  await expect(card("Add-ons")).toContainText("No add-ons yet");

  const bought = await platform.call("POST", `/zones/${zone.id}/subscription`, { rate_plan: { id: "CF_PRO_20_20" }, frequency: "monthly" });
  expect(bought.success).toBe(true);
  const addOn = await platform.call("POST", `/accounts/${account}/subscriptions`, { rate_plan: { id: "PARTNERS_RATE_LIMITING" }, frequency: "monthly" });
  expect(addOn.success).toBe(true);
  await page.reload();
  await expect(card("Websites")).toContainText("Pro Website");
  await expect(card("Add-ons")).toContainText(addOn.result.rate_plan.public_name);
  await expect(card("What to do next")).not.toContainText("All websites are on the free plan.");
  await look("account-home-filled");
  await card("Websites").getByRole("link", { name: "acme.com" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("acme.com");
});
