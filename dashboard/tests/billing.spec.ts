import { expect, type Page, test } from "./support/fixtures";

async function fillCard(page: Page, number: string) {
  const card = page.frameLocator("iframe");
  await card.getByLabel("Card number").fill(number);
  await card.getByLabel("Expiration date").fill("12/40");
  await card.getByLabel("Security code").fill("737");
}

test("billing details and a card are confirmed at once; the number stays in its frame", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of 4(00|02|03)/);
  const { account_id: account } = platform.init;
  const sent: string[] = [];
  page.on("request", (request) => request.url().includes("/gateway/") || sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await signIn();
  await page.goto(`/${account}/billing`);
  await expect(page.getByRole("heading", { name: "Payment method", exact: true })).toBeVisible();
  await fillCard(page, "4000 0000 0000 0002");
  await page.getByLabel("First name").fill("Ann");
  await page.getByLabel("Last name").fill("Lee");
  await page.getByLabel("Address line 1").fill("1 Main Street");
  await page.getByLabel("City").fill("Utrecht");
  await page.getByRole("combobox", { name: "Country" }).last().selectOption({ label: "Netherlands" });
  await page.getByLabel("Zip/postal code").fill("3511 AB");
  await look("billing");
  await page.getByRole("button", { name: "Confirm" }).click();
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("The card was not added").first()).toBeVisible();
  expect((await platform.call("GET", `/accounts/${account}/payment-methods`)).result).toEqual([]);

  await fillCard(page, "4242 4242 4242 4242");
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Visa •••• 4242")).toBeVisible();
  await look("billing-confirmed");
  const { result } = await platform.call("GET", `/accounts/${account}/billing/profile`);
  expect(result).toMatchObject({ first_name: "Ann", country: "NL", card_number: expect.stringContaining("4242") });
  expect(sent.join("\n")).not.toMatch(/4242\s?4242|4000\s?0000\s?0000\s?0002/);
});

test("an add-on is subscribed, changed and cancelled", async ({ page, platform, signIn, look }) => {
  const { account_id: account } = platform.init;
  await signIn();
  await page.goto(`/${account}/billing/subscriptions`);
  await expect(page.getByText("Nothing is subscribed yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a subscription" }).first().click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Subscription" }).selectOption("WORKERS_PAID");
  await look("subscribe");
  await page.getByRole("dialog").getByRole("button", { name: "Subscribe" }).click();
  await expect(page.getByRole("table")).toContainText("$5");
  await look("subscriptions");
  expect((await platform.call("GET", `/accounts/${account}/subscriptions`)).result).toHaveLength(1);
  await page.getByRole("button", { name: "Add a subscription" }).first().click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Subscription" }).selectOption("WORKERS_PAID");
  await expect(page.getByRole("dialog")).toContainText("This account has it already.");
  await look("subscribe-twice");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Cancel the subscription" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel the subscription" }).click();
  await expect(page.getByText("Nothing is subscribed yet")).toBeVisible();
});

test("seats are ordered with an add-on, and changed later", async ({ page, platform, signIn, look }) => {
  const { account_id: account } = platform.init;
  const seats = async () => {
    const { result } = await platform.call("GET", `/accounts/${account}/subscriptions`);
    return (result as { component_values: { name: string; value: number }[] }[])[0]!.component_values[0]!.value;
  };
  await signIn();
  await page.goto(`/${account}/billing/subscriptions`);
  await page.getByRole("button", { name: "Add a subscription" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Subscription" }).selectOption("TEAMS_STANDARD");
  await dialog.getByRole("spinbutton", { name: "Quantity (seat)" }).fill("12");
  await expect(dialog.getByText("Together")).toContainText("$84");
  await look("subscribe-seats");
  await dialog.getByRole("button", { name: "Subscribe" }).click();
  await expect(dialog).toBeHidden();
  expect(await seats()).toBe(12);
  await page.getByRole("button", { name: /^Actions for/ }).click();
  await page.getByRole("menuitem", { name: "Change" }).click();
  await expect(dialog.getByRole("spinbutton", { name: "Quantity (seat)" })).toHaveValue("12");
  await dialog.getByRole("spinbutton", { name: "Quantity (seat)" }).fill("15");
  await dialog.getByRole("button", { name: "Change", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await seats()).toBe(15);
});
