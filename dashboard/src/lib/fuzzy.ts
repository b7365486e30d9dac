// How well a text fits what is typed: 2 all its words are in there, 1 its letters are, in order, 0 not.
export function fit(text: string, search: string): 0 | 1 | 2 {
  const inside = text.toLowerCase();
  const words = search.trim().toLowerCase().split(/\s+/);
  if (words.every((word) => inside.includes(word))) return 2;
  let at = 0;
  for (const letter of words.join("")) {
    at = inside.indexOf(letter, at) + 1;
    if (at === 0) return 0;
  }
  return 1;
}

// What fits, the best first, else in its own order.
export function fitting<Item>(items: Item[], search: string, textOf: (item: Item) => string): Item[] {
  const fits = items.map((item) => ({ item, fit: fit(textOf(item), search) }));
  return [2, 1].flatMap((wanted) => fits.filter((one) => one.fit === wanted)).map((one) => one.item);
}
