// A second look at contrast, independent of axe, which sees neither placeholders nor the edges of
// controls (WCAG 1.4.3, 1.4.11). Runs in the page.
export function lowContrasts(): string[] {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  type Colour = [number, number, number, number];
  const colour = (text: string): Colour => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = text;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return [red!, green!, blue!, alpha! / 255];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2) => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const background = (element: Element | null): Colour => {
    const layers: Colour[] = [];
    for (let at = element; at; at = at.parentElement) {
      const layer = colour(getComputedStyle(at).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1] as Colour);
  };
  const luminance = ([red, green, blue]: Colour) => {
    const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  };
  const ratio = (one: Colour, other: Colour) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  const isSeen = (element: Element) => {
    const box = element.getBoundingClientRect();
    const hasOpacity = (at: Element | null): boolean => !at || (getComputedStyle(at).opacity !== "0" && hasOpacity(at.parentElement));
    return box.width > 2 && box.height > 2 && (element as HTMLElement).checkVisibility() && hasOpacity(element);
  };
  const isDisabled = (element: Element) => element.closest(":disabled, [aria-disabled=true], [data-disabled]") !== null;
  const findings: string[] = [];
  const demand = (least: number, found: number, what: string, element: Element) => {
    if (found < least) findings.push(`${what} ${found.toFixed(2)} < ${least}: ${element.outerHTML.slice(0, 160)}`);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (!node.textContent?.trim() || !isSeen(element) || isDisabled(element)) continue;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const behind = background(element);
    demand(isLarge ? 3 : 4.5, ratio(over(colour(style.color), behind), behind), "text", element);
  }
  for (const field of document.querySelectorAll("input, textarea")) {
    if (!isSeen(field) || isDisabled(field)) continue;
    const behind = background(field);
    if (field.getAttribute("placeholder")) {
      const shown = over(colour(getComputedStyle(field, "::placeholder").color), behind);
      demand(4.5, ratio(shown, behind), "placeholder", field);
    }
  }
  // An edge is drawn by a border or by the first ring of a shadow.
  for (const control of document.querySelectorAll("input:not([type=hidden]), textarea, select, [role=combobox], [role=checkbox], [role=radio]")) {
    if (!isSeen(control) || isDisabled(control)) continue;
    const style = getComputedStyle(control);
    const outside = background(control.parentElement);
    const inside = background(control);
    const rings = style.boxShadow.match(/(?:rgba?|oklch|color|oklab)\([^)]*\)(?=\s0px\s0px\s0px\s[\d.]*[1-9])/g) ?? [];
    const edges = [...rings, ...(parseFloat(style.borderTopWidth) > 0 ? [style.borderTopColor] : [])];
    const isNative = ["checkbox", "radio"].includes((control as HTMLInputElement).type) && style.appearance !== "none";
    if (isNative) continue;
    const best = Math.max(ratio(inside, outside), ...edges.map((edge) => ratio(over(colour(edge), outside), outside)));
    demand(3, best, "edge", control);
  }
  return findings;
}
